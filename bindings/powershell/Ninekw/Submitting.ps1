# For those who submit captchas.

<#
.SYNOPSIS
Makes a client: one account. Without parameters that of NINEKW_API_KEY.
.PARAMETER Setting
Settings by their names in the assembly, such as @{ TimeoutMs = 5000; Polling = 'Fast' }.
#>
function New-NinekwClient {
    [CmdletBinding()]
    [OutputType([Ninekw.Client])]
    param([string] $ApiKey, [string] $BaseUrl, [hashtable] $Setting = @{})
    [Ninekw.Settings] $settings = [Ninekw.Settings]::new()
    # An unknown name or a value of another type is an error of PowerShell's, but a fraction it would round.
    foreach ($name in $Setting.Keys) {
        if ($Setting[$name] -is [double] -or $Setting[$name] -is [decimal]) {
            throw (New-Object System.ArgumentException 'must be a whole number', $name)
        }
        $settings.$name = $Setting[$name]
    }
    if ($ApiKey) { $settings.ApiKey = $ApiKey }
    if ($BaseUrl) { $settings.BaseUrl = $BaseUrl }
    [Ninekw.Client]::new($settings)
}

<#
.SYNOPSIS
The same client, each of whose calls has this time limit and this token; dispose of it as of any other.
.EXAMPLE
Get-NinekwBalance (New-NinekwClientWithin $client 2000)
#>
function New-NinekwClientWithin {
    [CmdletBinding()]
    [OutputType([Ninekw.Client])]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Position = 1)] [object] $TimeoutMs = -1,
        [Ninekw.CancelToken] $Cancel
    )
    $Client.Within((ConvertTo-Whole $TimeoutMs 'TimeoutMs'), $Cancel)
}

<#
.SYNOPSIS
Makes a token that stops calls from another thread: $token.Trigger().
#>
function New-NinekwCancelToken {
    [CmdletBinding()]
    [OutputType([Ninekw.CancelToken])]
    param()
    [Ninekw.CancelToken]::new()
}

<#
.SYNOPSIS
Version of the library, and where it was loaded from.
#>
function Get-NinekwLibrary {
    [CmdletBinding()]
    param()
    [pscustomobject] @{
        Version = [Ninekw.Library]::Version
        BuildInfo = [Ninekw.Library]::BuildInfo
        Path = [Ninekw.Library]::Path
    }
}

<#
.SYNOPSIS
Load of the service: workers online, queues, solve times.
#>
function Get-NinekwServerStatus {
    [CmdletBinding()]
    [OutputType([Ninekw.ServerStatus])]
    param([Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client)
    $Client.ServerStatus()
}

<#
.SYNOPSIS
Credits left.
#>
function Get-NinekwBalance {
    [CmdletBinding()]
    [OutputType([long])]
    param([Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client)
    $Client.Balance()
}

<#
.SYNOPSIS
Submits a captcha and gives its id.
#>
function Submit-NinekwCaptcha {
    [CmdletBinding()]
    [OutputType([long])]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Position = 1)] [string] $Path,
        [byte[]] $Bytes,
        [System.Collections.IDictionary] $Option,
        [object] $TimeoutMs = -1,
        [Ninekw.CancelToken] $Cancel,
        [Func[Ninekw.Progress, bool]] $Progress
    )
    [Ninekw.Options] $options = ConvertTo-Options $Option $Path $Bytes
    $Client.Submit($options, (ConvertTo-Whole $TimeoutMs 'TimeoutMs'), $Cancel, $Progress)
}

<#
.SYNOPSIS
Submits a captcha and waits for its answer.
.PARAMETER Progress
A script block that is told how far the call is; $false cancels, what it throws is thrown by the call.
.EXAMPLE
Resolve-NinekwCaptcha $client captcha.png -Option @{ maxtimeout = 90 }
#>
function Resolve-NinekwCaptcha {
    [CmdletBinding()]
    [OutputType([Ninekw.Answer])]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Position = 1)] [string] $Path,
        [byte[]] $Bytes,
        [System.Collections.IDictionary] $Option,
        [object] $TimeoutMs = -1,
        [Ninekw.CancelToken] $Cancel,
        [Func[Ninekw.Progress, bool]] $Progress
    )
    [Ninekw.Options] $options = ConvertTo-Options $Option $Path $Bytes
    $Client.Solve($options, (ConvertTo-Whole $TimeoutMs 'TimeoutMs'), $Cancel, $Progress)
}

<#
.SYNOPSIS
Solves many captchas in one thread, and gives each when it is done.
#>
function Resolve-NinekwCaptchaBatch {
    [CmdletBinding()]
    [OutputType([Ninekw.Done])]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Mandatory, Position = 1)] [string[]] $Path,
        [System.Collections.IDictionary] $Option
    )
    [Ninekw.Batch] $batch = $Client.Batch()
    try {
        foreach ($each in $Path) {
            [Ninekw.Options] $options = ConvertTo-Options $Option $each
            [void] $batch.Add($options, -1, [NullString]::Value)
        }
        while ($null -ne ($done = $batch.Next(-1, $null, $null))) { $done }
    } finally {
        $batch.Dispose()
        # Also where Select-Object -First or Ctrl-C ends the pipeline.
        [long[]] $open = $batch.Pending()
        if ($open.Length) { Write-Warning "open at the service are $($open -join ', '); Wait-NinekwAnswer goes on with them" }
    }
}

<#
.SYNOPSIS
Asks once whether a captcha is answered; RetryInMs says when to ask again.
#>
function Get-NinekwAnswer {
    [CmdletBinding()]
    [OutputType([Ninekw.Answer])]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Mandatory, Position = 1)] [object] $Id,
        [System.Collections.IDictionary] $Option
    )
    [Ninekw.Options] $options = ConvertTo-Options $Option
    $Client.Poll((ConvertTo-Whole $Id 'Id'), $options)
}

<#
.SYNOPSIS
Waits for the answer to a captcha, submitted here or in another process.
#>
function Wait-NinekwAnswer {
    [CmdletBinding()]
    [OutputType([Ninekw.Answer])]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Mandatory, Position = 1)] [object] $Id,
        [object] $TimeoutMs = -1,
        [Ninekw.CancelToken] $Cancel,
        [Func[Ninekw.Progress, bool]] $Progress
    )
    $Client.Wait((ConvertTo-Whole $Id 'Id'), (ConvertTo-Whole $TimeoutMs 'TimeoutMs'), $Cancel, $Progress)
}

<#
.SYNOPSIS
Says whether an answer was right.
#>
function Send-NinekwFeedback {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Mandatory, Position = 1)] [object] $Answer,
        [Parameter(Mandatory, Position = 2)] [Ninekw.Verdict] $Verdict,
        [System.Collections.IDictionary] $Option
    )
    [Ninekw.Options] $options = ConvertTo-Options $Option
    $Client.Feedback([long] (ConvertTo-Whole $Answer 'Answer'), $Verdict, $options)
}

<#
.SYNOPSIS
Tells the journal that an answer is where it belongs, so that it need not be kept.
#>
function Confirm-NinekwAnswer {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Mandatory, Position = 1)] [object] $Answer
    )
    $Client.Acknowledge([long] (ConvertTo-Whole $Answer 'Answer'))
}

<#
.SYNOPSIS
Makes the journal forget what it has under a tag: a captcha that is added under it is uploaded and paid for.
#>
function Clear-NinekwTag {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Mandatory, Position = 1)] [string] $Tag
    )
    $Client.Forget($Tag)
}

<#
.SYNOPSIS
Calls any action by its name.
#>
function Invoke-NinekwAction {
    [CmdletBinding()]
    [OutputType([Ninekw.Reply])]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Mandatory, Position = 1)] [string] $Action,
        [System.Collections.IDictionary] $Option
    )
    [Ninekw.Options] $options = ConvertTo-Options $Option
    $Client.Call($Action, $options)
}
