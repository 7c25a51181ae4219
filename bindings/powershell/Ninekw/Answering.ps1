# The other side: take captchas of other people and answer them.

<#
.SYNOPSIS
Asks for a captcha to answer; nothing if there is none.
#>
function Get-NinekwJob {
    [CmdletBinding()]
    [OutputType([Ninekw.Job])]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [System.Collections.IDictionary] $Option
    )
    [Ninekw.Options] $options = ConvertTo-Options $Option
    $Client.NextJob($options)
}

<#
.SYNOPSIS
Confirms the receipt of the captcha taken with withok; Get-NinekwJob does so by itself.
#>
function Confirm-NinekwJob {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [System.Collections.IDictionary] $Option
    )
    [Ninekw.Options] $options = ConvertTo-Options $Option
    $Client.ConfirmJob($options)
}

<#
.SYNOPSIS
Throws what the service would refuse this answer with, by the job's own rules; sends nothing.
#>
function Test-NinekwJobAnswer {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Job] $Job,
        [Parameter(Mandatory, Position = 1)] [AllowEmptyString()] [string] $Answer
    )
    $Job.Check($Answer)
}

<#
.SYNOPSIS
Answers a captcha; gives the credits earned, or nothing if the service does not say.
#>
function Send-NinekwJobAnswer {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Mandatory, Position = 1)] [object] $Job,
        [Parameter(Mandatory, Position = 2)] [AllowEmptyString()] [string] $Answer,
        [System.Collections.IDictionary] $Option
    )
    [Ninekw.Options] $options = ConvertTo-Options $Option
    $Client.AnswerJob((ConvertTo-Whole $Job 'Job'), $Answer, $options)
}

<#
.SYNOPSIS
Gives a captcha back: it cannot be answered.
#>
function Skip-NinekwJob {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Mandatory, Position = 1)] [object] $Job,
        [System.Collections.IDictionary] $Option
    )
    [Ninekw.Options] $options = ConvertTo-Options $Option
    $Client.SkipJob((ConvertTo-Whole $Job 'Job'), $options)
}

<#
.SYNOPSIS
Takes no more captchas.
#>
function Stop-NinekwJob {
    [CmdletBinding()]
    param([Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client)
    $Client.EndJobs()
}

<#
.SYNOPSIS
Whether an answer of yours was Correct or Incorrect; nothing while nobody has said.
#>
function Get-NinekwJobVerdict {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Mandatory, Position = 1)] [object] $Id,
        [System.Collections.IDictionary] $Option
    )
    [Ninekw.Options] $options = ConvertTo-Options $Option
    $Client.JobVerdict((ConvertTo-Whole $Id 'Id'), $options)
}

<#
.SYNOPSIS
A captcha's picture: .Bytes() and .MediaType of the reply.
.PARAMETER Static
The static file, raw or in base64.
#>
function Get-NinekwPicture {
    [CmdletBinding()]
    [OutputType([Ninekw.Reply])]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Mandatory, Position = 1)] [object] $Id,
        [ValidateSet('Raw', 'Base64')] [string] $Static,
        [System.Collections.IDictionary] $Option
    )
    $number = ConvertTo-Whole $Id 'Id'
    if ($Static) { return $Client.ShowStatic($number, ($Static -eq 'Base64')) }
    [Ninekw.Options] $options = ConvertTo-Options $Option
    $Client.Show($number, $options)
}

<#
.SYNOPSIS
Takes captchas and answers them until it is told to stop.
.PARAMETER Decide
A script block that is given each job, again and again until it decides: [Ninekw.Decision]::Answer('text'), ::Skip, ::LetGo,
::Working, ::Pending, ::Stop.
.PARAMETER Outcome
A script block that is told what became of each; $false stops.
.PARAMETER Progress
A script block that is told how it goes, also while there is no job; $false stops.
#>
function Start-NinekwWork {
    [CmdletBinding()]
    [OutputType([Ninekw.Tally])]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Mandatory, Position = 1)] [Func[Ninekw.Job, Ninekw.Decision]] $Decide,
        [System.Collections.IDictionary] $Option,
        [object] $TimeoutMs = -1,
        [Ninekw.CancelToken] $Cancel,
        [Func[Ninekw.Outcome, bool]] $Outcome,
        [Func[Ninekw.Progress, bool]] $Progress
    )
    [Ninekw.Options] $options = ConvertTo-Options $Option
    $Client.Work($Decide, $options, (ConvertTo-Whole $TimeoutMs 'TimeoutMs'), $Cancel, $Outcome, $Progress)
}
