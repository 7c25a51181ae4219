; Client of the 9kw.eu captcha service, over ninekw.dll (cdecl: PrototypeC, never Prototype). All functions of the library
; are called by their names in C; below is what makes that short. Written by the documentation of PureBasic 6: not run.

EnableExplicit
XIncludeFile "ninekw_api.pbi"

; What went wrong in the last call.
Structure NinekwFault
  Status.l
  ServiceCode.l
  HttpStatus.l
  CaptchaId.q
  Retryable.l
  RetryAfterMs.q
  Operation.s
  Message.s
EndStructure

Global NinekwLibrary.i
Global NinekwLast.NinekwFault

; Text of C; "" for NULL.
Procedure.s NinekwText(*Text)
  If *Text
    ProcedureReturn PeekS(*Text, -1, #PB_UTF8)
  EndIf
  ProcedureReturn ""
EndProcedure

Procedure.i NinekwRefuse(Message.s)
  NinekwLast\Status = #NINEKW_ERR_INTERNAL
  NinekwLast\Operation = "library"
  NinekwLast\Message = Message
  ProcedureReturn #False
EndProcedure

; Loads the library: the file given, else the one that NINEKW_LIB names, else beside the program, else in the system's folder.
; For a name without a path Windows would look in the current folder.
Procedure.i NinekwLoad(File.s = "")
  Protected Give.Proto_ninekw_abi_version, Number.Proto_ninekw_version_number, Version.Proto_ninekw_version
  Protected Bits.s = Str(8 * SizeOf(Integer))
  If NinekwLibrary
    ProcedureReturn #True
  EndIf
  If File = ""
    File = GetEnvironmentVariable("NINEKW_LIB")
  EndIf
  If File = ""
    File = GetPathPart(ProgramFilename()) + "ninekw.dll"
    If FileSize(File) < 0
      File = GetEnvironmentVariable("SystemRoot") + "\System32\ninekw.dll"
    EndIf
  EndIf
  NinekwLibrary = OpenLibrary(#PB_Any, File)
  If NinekwLibrary = 0
    ProcedureReturn NinekwRefuse("cannot load " + File + ", nor is there one beside the program; it must be the one for programs of " + Bits + " bits")
  EndIf
  Give = GetFunction(NinekwLibrary, "ninekw_abi_version")
  Number = GetFunction(NinekwLibrary, "ninekw_version_number")
  Version = GetFunction(NinekwLibrary, "ninekw_version")
  If Give = 0 Or Number = 0 Or Version = 0
    NinekwRefuse(File + " is not the ninekw library")
  ElseIf Give() <> #NINEKW_ABI_VERSION Or Number() < #NINEKW_VERSION_NUMBER
    NinekwRefuse("this program needs ninekw " + #NINEKW_VERSION + " or newer with ABI " + Str(#NINEKW_ABI_VERSION) + ", but " +
                 File + " is " + NinekwText(Version()) + " with ABI " + Str(Give()))
  ElseIf NinekwBind(NinekwLibrary)
    ProcedureReturn #True
  Else
    NinekwRefuse(File + " lacks functions")
  EndIf
  CloseLibrary(NinekwLibrary)
  NinekwLibrary = 0
  ProcedureReturn #False
EndProcedure

; #True if a call succeeded; else notes its error in NinekwLast, and frees it.
Procedure.i NinekwOk(Status.l, *Error)
  If Status = #NINEKW_OK
    ProcedureReturn #True
  EndIf
  NinekwLast\Status = Status
  NinekwLast\ServiceCode = ninekw_error_service_code(*Error)
  NinekwLast\HttpStatus = ninekw_error_http_status(*Error)
  NinekwLast\CaptchaId = ninekw_error_captcha_id(*Error)
  NinekwLast\Retryable = ninekw_error_is_retryable(*Error)
  NinekwLast\RetryAfterMs = ninekw_error_retry_after_ms(*Error)
  NinekwLast\Operation = NinekwText(ninekw_error_operation(*Error))
  NinekwLast\Message = NinekwText(ninekw_error_message(*Error))
  ninekw_error_free(*Error)
  ProcedureReturn #False
EndProcedure

; A client, for ninekw_client_free(); 0 and NinekwLast if there is none. Key and address come from NINEKW_API_KEY and
; NINEKW_URL where none are given.
Procedure.i NinekwConnect(ApiKey.s = "", Url.s = "")
  Protected *Config, *Client, *Error, Status.l
  If Not NinekwLoad()
    ProcedureReturn 0
  EndIf
  If ApiKey = "" : ApiKey = GetEnvironmentVariable("NINEKW_API_KEY") : EndIf
  If Url = "" : Url = GetEnvironmentVariable("NINEKW_URL") : EndIf
  *Config = ninekw_config_new()
  Status = ninekw_config_set_api_key(*Config, ApiKey, @*Error)
  If Status = #NINEKW_OK And Url <> ""
    Status = ninekw_config_set_base_url(*Config, Url, @*Error)
  EndIf
  If Status = #NINEKW_OK
    Status = ninekw_client_new(*Config, @*Client, @*Error)
  EndIf
  ninekw_config_free(*Config)
  NinekwOk(Status, *Error)
  ProcedureReturn *Client
EndProcedure

; Solves a picture; gives the answer, for ninekw_answer_free(), or 0 and NinekwLast. *Progress is @ of a ProcedureC, or 0.
Procedure.i NinekwSolveFile(*Client, File.s, TimeoutMs.q = -1, *Progress = 0, *User = 0)
  Protected *Options = ninekw_options_new(), *Answer, *Error, Status.l
  Status = ninekw_options_set_file(*Options, "file-upload-01", File, @*Error)
  If Status = #NINEKW_OK
    Status = ninekw_solve_with(*Client, *Options, TimeoutMs, 0, *Progress, *User, @*Answer, @*Error)
  EndIf
  ninekw_options_free(*Options)
  NinekwOk(Status, *Error)
  ProcedureReturn *Answer
EndProcedure
