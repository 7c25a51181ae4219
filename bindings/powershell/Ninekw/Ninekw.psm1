# Client of the 9kw.eu captcha service, over the assembly of bindings/csharp.
Set-StrictMode -Version 2.0

# A whole number as it is: PowerShell itself would round 1.9 and read "7".
function ConvertTo-Whole {
    param([object] $Value, [string] $Name)
    $plain = $Value
    if ($null -ne $Value) { $plain = $Value.psobject.BaseObject }
    if ($plain -is [Ninekw.Answer]) { return $plain.Id }
    if ($plain -is [Ninekw.Job]) { return $plain.Id }
    if ($plain -is [long] -or $plain -is [int] -or $plain -is [short] -or $plain -is [byte]) { return [long] $plain }
    throw (New-Object System.ArgumentException "must be a whole number of 64 bits, not $plain", $Name)
}

# Options of a call as the assembly takes them: texts, whole numbers, $true and $false, bytes, files.
function ConvertTo-Options {
    param([System.Collections.IDictionary] $Option, [string] $Path, [byte[]] $Bytes)
    $plain = @{}
    if ($Option) {
        foreach ($name in $Option.Keys) {
            $value = $Option[$name]
            # Not as the value of an expression, which would make a list of bytes.
            if ($null -ne $value) { $value = $value.psobject.BaseObject }
            $plain[[string] $name] = $value
        }
    }
    if ($Path) {
        # .NET does not know the location of PowerShell.
        $full = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path)
        $plain['file-upload-01'] = New-Object Ninekw.LocalFile $full
    }
    if ($Bytes) { $plain['file-upload-01'] = $Bytes }
    , [Ninekw.Options]::new([System.Collections.IDictionary] $plain)
}

. (Join-Path $PSScriptRoot 'Submitting.ps1')
. (Join-Path $PSScriptRoot 'Answering.ps1')
. (Join-Path $PSScriptRoot 'Account.ps1')
