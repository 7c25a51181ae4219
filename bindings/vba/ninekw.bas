Attribute VB_Name = "Ninekw"
' Client of the 9kw.eu captcha service, over ninekw.dll (x64), for the VBA of 64-bit Office. All functions of the library
' are called by their names in C; below is what makes that short. Written by Microsoft's documentation: not run.
Option Explicit

' The number of an error that is raised is this and the status (NINEKW_ERR_...).
Public Const NINEKW_FAULT As Long = vbObjectError + 1000

#If Win64 Then

Private Const CP_UTF8 As Long = 65001
Private Const ERROR_BAD_EXE_FORMAT As Long = 193

Private Declare PtrSafe Function LoadLibraryW Lib "kernel32" (ByVal path As LongPtr) As LongPtr
Private Declare PtrSafe Function lstrlenA Lib "kernel32" (ByVal address As LongPtr) As Long
Private Declare PtrSafe Function WideCharToMultiByte Lib "kernel32" (ByVal page As Long, ByVal flags As Long, ByVal wide As LongPtr, _
    ByVal wideLength As Long, ByVal bytes As LongPtr, ByVal size As Long, ByVal other As LongPtr, ByVal used As LongPtr) As Long
Private Declare PtrSafe Function MultiByteToWideChar Lib "kernel32" (ByVal page As Long, ByVal flags As Long, ByVal bytes As LongPtr, _
    ByVal length As Long, ByVal wide As LongPtr, ByVal wideLength As Long) As Long

' Of the last error that was raised: the captcha that it is about, and the service's code (0: none).
Public NinekwLastCaptchaId As LongLong
Public NinekwLastServiceCode As Long

' Whether the library was found and fits.
Private Loaded As Boolean

' Loads ninekw.dll out of a folder (of the workbook, say), else by the file in NINEKW_LIB, else out of the system's folder. For a
' name without a path Windows would look in the current folder.
Public Sub NinekwLoad(Optional ByVal Folder As String = "")
    Dim File As String, Reason As Long
    If Loaded Then Exit Sub
    File = Environ$("NINEKW_LIB")
    If Folder <> "" Then File = Folder & "\ninekw.dll"
    If File = "" Then File = Environ$("SystemRoot") & "\System32\ninekw.dll"
    If InStr(File, "\") = 0 Then Refuse "the path of " & File & " is missing: name its folder, too"
    ' The declarations find what is loaded by its name.
    If LoadLibraryW(StrPtr(File)) = 0 Then
        Reason = Err.LastDllError
        If Reason = ERROR_BAD_EXE_FORMAT Then Refuse File & " is for programs of other bits; this one needs that of x64"
        Refuse "cannot load " & File & " (error " & Reason & "); put the ninekw.dll of x64 there, or name its full path in NINEKW_LIB"
    End If
    If ninekw_abi_version() <> NINEKW_HEADER_ABI_VERSION Or ninekw_version_number() < NINEKW_HEADER_VERSION_NUMBER Then
        Refuse "this module needs ninekw " & NINEKW_HEADER_VERSION & " or newer with ABI " & NINEKW_HEADER_ABI_VERSION & ", but " & File & _
            " is " & NinekwText(ninekw_version()) & " with ABI " & ninekw_abi_version()
    End If
    Loaded = True
End Sub

Private Sub Refuse(ByVal Message As String)
    Err.Raise NINEKW_FAULT + NINEKW_ERR_INTERNAL, "library", Message
End Sub

' Text for C: pass VarPtr(bytes(0)) while the array lives.
Public Function NinekwUtf8(ByVal Value As String) As Byte()
    Dim Bytes() As Byte, Length As Long
    If InStr(Value, vbNullChar) > 0 Then Err.Raise NINEKW_FAULT + NINEKW_ERR_INVALID_UTF8, "arguments", "a text holds a NUL"
    If Len(Value) > 0 Then Length = WideCharToMultiByte(CP_UTF8, 0, StrPtr(Value), Len(Value), 0, 0, 0, 0)
    ' One more, for the NUL at the end.
    ReDim Bytes(0 To Length)
    If Length > 0 Then Length = WideCharToMultiByte(CP_UTF8, 0, StrPtr(Value), Len(Value), VarPtr(Bytes(0)), Length, 0, 0)
    NinekwUtf8 = Bytes
End Function

' Text of C; "" for NULL.
Public Function NinekwText(ByVal Address As LongPtr) As String
    Dim Length As Long, Wide As Long, Value As String
    If Address = 0 Then Exit Function
    Length = lstrlenA(Address)
    If Length = 0 Then Exit Function
    Wide = MultiByteToWideChar(CP_UTF8, 0, Address, Length, 0, 0)
    Value = String$(Wide, 0)
    Wide = MultiByteToWideChar(CP_UTF8, 0, Address, Length, StrPtr(Value), Wide)
    NinekwText = Value
End Function

' Raises the error of a call, and frees it.
Public Sub NinekwCheck(ByVal Status As Long, ByVal Fault As LongPtr)
    Dim Source As String, Message As String
    If Status = NINEKW_OK Then Exit Sub
    NinekwLastCaptchaId = ninekw_error_captcha_id(Fault)
    NinekwLastServiceCode = ninekw_error_service_code(Fault)
    Source = NinekwText(ninekw_error_operation(Fault))
    Message = NinekwText(ninekw_error_message(Fault))
    Call ninekw_error_free(Fault)
    Err.Raise NINEKW_FAULT + Status, Source, Message
End Sub

' A client, for ninekw_client_free. Key and address come from NINEKW_API_KEY and NINEKW_URL where none are given.
Public Function NinekwConnect(Optional ByVal ApiKey As String = "", Optional ByVal Url As String = "") As LongPtr
    Dim Config As LongPtr, Client As LongPtr, Fault As LongPtr, Status As Long, Key() As Byte, Address() As Byte
    NinekwLoad
    If ApiKey = "" Then ApiKey = Environ$("NINEKW_API_KEY")
    If Url = "" Then Url = Environ$("NINEKW_URL")
    Key = NinekwUtf8(ApiKey)
    Address = NinekwUtf8(Url)
    Config = ninekw_config_new()
    Status = ninekw_config_set_api_key(Config, VarPtr(Key(0)), Fault)
    If Status = NINEKW_OK And Url <> "" Then Status = ninekw_config_set_base_url(Config, VarPtr(Address(0)), Fault)
    If Status = NINEKW_OK Then Status = ninekw_client_new(Config, Client, Fault)
    Call ninekw_config_free(Config)
    NinekwCheck Status, Fault
    NinekwConnect = Client
End Function

' The credits of the account.
Public Function NinekwBalance(ByVal Client As LongPtr) As LongLong
    Dim Credits As LongLong, Fault As LongPtr
    NinekwCheck ninekw_balance(Client, Credits, Fault), Fault
    NinekwBalance = Credits
End Function

' Solves a picture; gives the answer, for ninekw_answer_free. Progress is AddressOf a Function, or 0.
Public Function NinekwSolveFile(ByVal Client As LongPtr, ByVal File As String, Optional ByVal TimeoutMs As Long = -1, _
    Optional ByVal Progress As LongPtr = 0) As LongPtr
    Dim Options As LongPtr, Answer As LongPtr, Fault As LongPtr, Status As Long, Field() As Byte, Path() As Byte
    Field = NinekwUtf8("file-upload-01")
    Path = NinekwUtf8(File)
    Options = ninekw_options_new()
    Status = ninekw_options_set_file(Options, VarPtr(Field(0)), VarPtr(Path(0)), Fault)
    If Status = NINEKW_OK Then Status = ninekw_solve_with(Client, Options, TimeoutMs, 0, Progress, 0, Answer, Fault)
    Call ninekw_options_free(Options)
    NinekwCheck Status, Fault
    NinekwSolveFile = Answer
End Function

#Else

Public Sub NinekwLoad(Optional ByVal Folder As String = "")
    Err.Raise NINEKW_FAULT, "library", "VBA of 32-bit Office cannot call ninekw.dll, which is cdecl: it takes a 64-bit Office"
End Sub

#End If
