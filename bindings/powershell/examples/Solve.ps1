param([string] $Path = 'captcha.png')
Import-Module "$PSScriptRoot/../Ninekw/Ninekw.psd1"

$client = New-NinekwClient # NINEKW_API_KEY, and NINEKW_URL where it is not https://www.9kw.eu
try {
    $shown = @{ Phase = $null }
    $answer = Resolve-NinekwCaptcha $client $Path -Option @{ maxtimeout = 90 } -Progress {
        param($now)
        if ($now.Phase -ne $shown.Phase) { Write-Verbose "$($now.Phase), $([math]::Floor($now.ElapsedMs / 1000)) s" }
        $shown.Phase = $now.Phase
        $true # $false cancels
    }
    $answer.Text
    Send-NinekwFeedback $client $answer Correct
} catch [Ninekw.OutcomeException] {
    Write-Error "no answer: $($_.Exception.Message)"
} finally {
    $client.Dispose()
}
