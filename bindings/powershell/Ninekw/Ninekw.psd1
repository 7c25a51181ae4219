@{
    RootModule         = 'Ninekw.psm1'
    ModuleVersion      = '0.1.0'
    GUID               = '5d6f1f0e-8c1b-4b62-9a3e-2f7a4f0c9b71'
    Author             = 'The ninekw authors'
    Description        = 'Client of the 9kw.eu captcha service: submits captchas to people who answer them, and answers captchas of others, over libninekw.'
    PowerShellVersion  = '5.1'
    # The assembly of bindings/csharp, put beside this file.
    RequiredAssemblies = @('Ninekw.Net.dll')
    FunctionsToExport  = @(
        'Clear-NinekwTag'
        'Confirm-NinekwAnswer'
        'Confirm-NinekwJob'
        'Get-NinekwAccountSetting'
        'Get-NinekwAnswer'
        'Get-NinekwBalance'
        'Get-NinekwHistory'
        'Get-NinekwHistoryDetail'
        'Get-NinekwHistoryNext'
        'Get-NinekwJob'
        'Get-NinekwJobVerdict'
        'Get-NinekwLibrary'
        'Get-NinekwPicture'
        'Get-NinekwReferral'
        'Get-NinekwServerStatus'
        'Get-NinekwServiceCode'
        'Invoke-NinekwAction'
        'New-NinekwAccount'
        'New-NinekwCancelToken'
        'New-NinekwClient'
        'New-NinekwClientWithin'
        'New-NinekwCoupon'
        'Resolve-NinekwCaptcha'
        'Resolve-NinekwCaptchaBatch'
        'Send-NinekwCredit'
        'Send-NinekwFeedback'
        'Send-NinekwJobAnswer'
        'Set-NinekwAccountSetting'
        'Skip-NinekwJob'
        'Start-NinekwWork'
        'Stop-NinekwJob'
        'Submit-NinekwCaptcha'
        'Test-NinekwJobAnswer'
        'Test-NinekwService'
        'Wait-NinekwAnswer'
    )
    CmdletsToExport    = @()
    VariablesToExport  = @()
    AliasesToExport    = @()
    FileList           = @('Ninekw.psd1', 'Ninekw.psm1', 'Submitting.ps1', 'Answering.ps1', 'Account.ps1', 'Ninekw.Net.dll')
}
