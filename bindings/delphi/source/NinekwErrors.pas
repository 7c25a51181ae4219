unit NinekwErrors;

{ What goes wrong, and text on its way to and from the library. }

{$I Ninekw.inc}

interface

uses
  SysUtils, NinekwApi;

type
  { What there is to know about an error. }
  TNinekwFault = record
    { One of NINEKW_ERR_*; 0: there is none. }
    Status: Integer;
    { The service's own code, 1 to 57; 0: none. }
    ServiceCode: Integer;
    { HTTP status of the reply; 0: none. }
    HttpStatus: Integer;
    { The captcha that it is about; 0: none. After a cancel or a deadline it is still pending: Wait goes on. }
    CaptchaId: Int64;
    { Whether repeating the very same call is harmless and may succeed. }
    Retryable: Boolean;
    { How long to wait before the call is repeated, if the service said so; else -1. }
    RetryAfterMs: Int64;
    { The service's action, or 'config', 'options', 'arguments'. }
    Operation: UnicodeString;
    { What went wrong, whatever the code page is. }
    Text: UnicodeString;
    { The reply to a call that spent credits, if it could not be read. }
    Reply: UnicodeString;
    HasReply: Boolean;
  end;

  { What went wrong in a call. }
  ENinekwError = class(Exception)
  private
    FFault: TNinekwFault;
    FCause: TObject;
  public
    constructor CreateOf(const AFault: TNinekwFault; ACause: TObject = nil); virtual;
    destructor Destroy; override;
    { The status's name, for instance 'OPTION_RANGE'. }
    function StatusName: UnicodeString;
    property Fault: TNinekwFault read FFault;
    property Status: Integer read FFault.Status;
    property ServiceCode: Integer read FFault.ServiceCode;
    property HttpStatus: Integer read FFault.HttpStatus;
    property CaptchaId: Int64 read FFault.CaptchaId;
    property Retryable: Boolean read FFault.Retryable;
    property RetryAfterMs: Int64 read FFault.RetryAfterMs;
    property Operation: UnicodeString read FFault.Operation;
    property Text: UnicodeString read FFault.Text;
    property Reply: UnicodeString read FFault.Reply;
    { What the limiter raised, if that is why; freed with the error. }
    property Cause: TObject read FCause;
  end;

  ENinekwErrorClass = class of ENinekwError;

  { A wrong argument, option or setting. }
  ENinekwCallerError = class(ENinekwError);
  { The service was not reached. }
  ENinekwNetworkError = class(ENinekwError);
  { The reply could not be understood. }
  ENinekwReplyError = class(ENinekwError);

  { The service refused the call. }
  ENinekwServiceError = class(ENinekwError);
  { The key. }
  ENinekwAuthError = class(ENinekwServiceError);
  { What this account may not do. }
  ENinekwAccountError = class(ENinekwServiceError);
  { Too few credits. }
  ENinekwBalanceError = class(ENinekwServiceError);
  { Too many requests. }
  ENinekwLimitError = class(ENinekwServiceError);
  { What was submitted. }
  ENinekwInputError = class(ENinekwServiceError);
  { What was answered. }
  ENinekwAnswerError = class(ENinekwServiceError);
  { A captcha that is over. }
  ENinekwGoneError = class(ENinekwServiceError);
  { Trouble of the service's own. }
  ENinekwServerError = class(ENinekwServiceError);

  { The call ended without an answer. }
  ENinekwOutcomeError = class(ENinekwError);
  { It was stopped; the captcha is still pending. }
  ENinekwCancelledError = class(ENinekwOutcomeError);
  { Its time was over; the captcha is still pending. }
  ENinekwDeadlineError = class(ENinekwOutcomeError);
  { Nobody answered. }
  ENinekwUnsolvedError = class(ENinekwOutcomeError);
  { The reply to an upload was lost: it may have been accepted. }
  ENinekwSubmitUnknownError = class(ENinekwOutcomeError);

  { A fault of the library, or a handle in use. }
  ENinekwLibraryError = class(ENinekwError);

{ Copies an error of C, which stays the caller's. }
function NinekwFaultOf(Error: PNinekwError): TNinekwFault;
{ The exception of a fault, to raise. }
function NinekwException(const Fault: TNinekwFault; Cause: TObject = nil): ENinekwError;
{ The exception of something that this binding refuses. }
function NinekwRefused(Status: Integer; const Operation, Text: UnicodeString): ENinekwError;

{ Text for C; raises if it holds a NUL. }
function NinekwUtf8(const Value, What: UnicodeString): RawByteString;
{ As exceptions have it: Free Pascal's messages are bytes, which say of themselves that they are UTF-8. }
function NinekwMessage(const Text: UnicodeString): {$IFDEF FPC}RawByteString{$ELSE}string{$ENDIF};
{ Text of C; '' for nil. }
function NinekwText(Value: PAnsiChar): UnicodeString;

implementation

function NinekwMessage(const Text: UnicodeString): {$IFDEF FPC}RawByteString{$ELSE}string{$ENDIF};
begin
  Result := {$IFDEF FPC}UTF8Encode{$ENDIF}(Text);
end;

function NinekwText(Value: PAnsiChar): UnicodeString;
var
  Raw: RawByteString;
begin
  Result := '';
  if Value = nil then
    Exit;
  SetString(Raw, Value, StrLen(Value));
  {$IFDEF FPC}
  Result := UTF8Decode(Raw);
  {$ELSE}
  Result := UTF8ToString(Raw);
  {$ENDIF}
end;

function NinekwUtf8(const Value, What: UnicodeString): RawByteString;
begin
  if Pos(WideChar(#0), Value) > 0 then
    raise NinekwRefused(NINEKW_ERR_INVALID_UTF8, 'arguments', What + ' holds a NUL');
  Result := UTF8Encode(Value);
end;

function NinekwFaultOf(Error: PNinekwError): TNinekwFault;
var
  Reply: PAnsiChar;
begin
  Result.Status := ninekw_error_status(Error);
  Result.ServiceCode := ninekw_error_service_code(Error);
  Result.HttpStatus := ninekw_error_http_status(Error);
  Result.CaptchaId := ninekw_error_captcha_id(Error);
  Result.Retryable := ninekw_error_is_retryable(Error) <> 0;
  Result.RetryAfterMs := ninekw_error_retry_after_ms(Error);
  Result.Operation := NinekwText(ninekw_error_operation(Error));
  Result.Text := NinekwText(ninekw_error_message(Error));
  Reply := ninekw_error_reply(Error);
  Result.Reply := NinekwText(Reply);
  Result.HasReply := Reply <> nil;
end;

function ClassOf(Status: Integer): ENinekwErrorClass;
begin
  case Status of
    NINEKW_ERR_AUTH: Result := ENinekwAuthError;
    NINEKW_ERR_ACCOUNT: Result := ENinekwAccountError;
    NINEKW_ERR_BALANCE: Result := ENinekwBalanceError;
    NINEKW_ERR_LIMIT: Result := ENinekwLimitError;
    NINEKW_ERR_INPUT: Result := ENinekwInputError;
    NINEKW_ERR_ANSWER: Result := ENinekwAnswerError;
    NINEKW_ERR_GONE: Result := ENinekwGoneError;
    NINEKW_ERR_SERVER: Result := ENinekwServerError;
    NINEKW_ERR_CANCELLED: Result := ENinekwCancelledError;
    NINEKW_ERR_DEADLINE: Result := ENinekwDeadlineError;
    NINEKW_ERR_UNSOLVED: Result := ENinekwUnsolvedError;
    NINEKW_ERR_SUBMIT_UNKNOWN: Result := ENinekwSubmitUnknownError;
  else
    { Numbers of newer libraries are known by their hundred. }
    case Status div 100 of
      1: Result := ENinekwCallerError;
      2: Result := ENinekwNetworkError;
      3: Result := ENinekwReplyError;
      4: Result := ENinekwServiceError;
      5: Result := ENinekwOutcomeError;
      9: Result := ENinekwLibraryError;
    else
      Result := ENinekwError;
    end;
  end;
end;

function NinekwException(const Fault: TNinekwFault; Cause: TObject): ENinekwError;
begin
  Result := ClassOf(Fault.Status).CreateOf(Fault, Cause);
end;

function NinekwRefused(Status: Integer; const Operation, Text: UnicodeString): ENinekwError;
var
  Fault: TNinekwFault;
begin
  Fault.Status := Status;
  Fault.ServiceCode := 0;
  Fault.HttpStatus := 0;
  Fault.CaptchaId := 0;
  Fault.Retryable := False;
  Fault.RetryAfterMs := -1;
  Fault.Operation := Operation;
  Fault.Text := Text;
  Fault.Reply := '';
  Fault.HasReply := False;
  Result := NinekwException(Fault);
end;

{ ENinekwError }

constructor ENinekwError.CreateOf(const AFault: TNinekwFault; ACause: TObject);
begin
  inherited Create(NinekwMessage(AFault.Text));
  FFault := AFault;
  FCause := ACause;
end;

destructor ENinekwError.Destroy;
begin
  FCause.Free;
  inherited;
end;

function ENinekwError.StatusName: UnicodeString;
begin
  Result := NinekwText(ninekw_status_name(FFault.Status));
end;

end.
