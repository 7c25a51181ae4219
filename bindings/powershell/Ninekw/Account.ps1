# What a client knows about its account.

<#
.SYNOPSIS
A page of a history: .Rows() and .Count of the reply.
#>
function Get-NinekwHistory {
    [CmdletBinding()]
    [OutputType([Ninekw.Reply])]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Position = 1)] [Ninekw.HistoryKind] $Kind = [Ninekw.HistoryKind]::Submitted,
        [System.Collections.IDictionary] $Option
    )
    [Ninekw.Options] $options = ConvertTo-Options $Option
    $Client.History($Kind, $options)
}

<#
.SYNOPSIS
The page after one that Get-NinekwHistory or this gave; nothing after the last.
#>
function Get-NinekwHistoryNext {
    [CmdletBinding()]
    [OutputType([Ninekw.Reply])]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Mandatory, Position = 1)] [Ninekw.Reply] $Page
    )
    $Client.HistoryNext($Page)
}

<#
.SYNOPSIS
All about one captcha.
#>
function Get-NinekwHistoryDetail {
    [CmdletBinding()]
    [OutputType([Ninekw.Reply])]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Mandatory, Position = 1)] [object] $Id,
        [System.Collections.IDictionary] $Option
    )
    [Ninekw.Options] $options = ConvertTo-Options $Option
    $Client.HistoryDetail((ConvertTo-Whole $Id 'Id'), $options)
}

<#
.SYNOPSIS
Settings of the account.
#>
function Get-NinekwAccountSetting {
    [CmdletBinding()]
    [OutputType([Ninekw.Reply])]
    param([Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client)
    $Client.AccountSettings()
}

<#
.SYNOPSIS
Switches selfsolve, selfonly or selfsend.
#>
function Set-NinekwAccountSetting {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Mandatory, Position = 1)] [string] $Name,
        [Parameter(Mandatory, Position = 2)] [bool] $On
    )
    $Client.SetSetting($Name, $On)
}

<#
.SYNOPSIS
Users that you referred.
#>
function Get-NinekwReferral {
    [CmdletBinding()]
    [OutputType([Ninekw.Reply])]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [System.Collections.IDictionary] $Option
    )
    [Ninekw.Options] $options = ConvertTo-Options $Option
    $Client.Referrals($options)
}

<#
.SYNOPSIS
Gives credits to another user; gives the transfer's id, or nothing if the service does not tell it.
#>
function Send-NinekwCredit {
    [CmdletBinding()]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Mandatory, Position = 1)] [object] $Credits,
        [Parameter(Mandatory, Position = 2)] [object] $UserId,
        [System.Collections.IDictionary] $Option
    )
    [Ninekw.Options] $options = ConvertTo-Options $Option
    $Client.Transfer((ConvertTo-Whole $Credits 'Credits'), (ConvertTo-Whole $UserId 'UserId'), $options)
}

<#
.SYNOPSIS
Makes a coupon; gives its code.
#>
function New-NinekwCoupon {
    [CmdletBinding()]
    [OutputType([string])]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Mandatory, Position = 1)] [object] $Credits,
        [System.Collections.IDictionary] $Option
    )
    [Ninekw.Options] $options = ConvertTo-Options $Option
    $Client.CreateCoupon((ConvertTo-Whole $Credits 'Credits'), $options)
}

<#
.SYNOPSIS
Creates an account; its name is newuser in the reply, its password newpass.
#>
function New-NinekwAccount {
    [CmdletBinding()]
    [OutputType([Ninekw.Reply])]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Mandatory, Position = 1)] [string] $Code,
        [object] $Referrer = 0,
        [System.Collections.IDictionary] $Option
    )
    [Ninekw.Options] $options = ConvertTo-Options $Option
    $Client.CreateAccount($Code, (ConvertTo-Whole $Referrer 'Referrer'), $options)
}

<#
.SYNOPSIS
Why nothing happens: asks the service what a captcha of this kind would wait for.
#>
function Test-NinekwService {
    [CmdletBinding()]
    [OutputType([Ninekw.Diagnosis])]
    param(
        [Parameter(Mandatory, Position = 0)] [Ninekw.Client] $Client,
        [Parameter(Position = 1)] [string] $Kind = 'text'
    )
    $Client.Diagnose($Kind)
}

<#
.SYNOPSIS
What the service means by a code.
#>
function Get-NinekwServiceCode {
    [CmdletBinding()]
    [OutputType([Ninekw.ServiceCode])]
    param([Parameter(Mandatory, Position = 0)] [int] $Code)
    [Ninekw.Library]::ServiceCode($Code)
}
