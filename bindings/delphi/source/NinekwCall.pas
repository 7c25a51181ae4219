unit NinekwCall;

{ Calls of C functions that give a status, and the functions that they call back. }

{$I Ninekw.inc}

interface

uses
  SysUtils, NinekwApi, NinekwErrors;

type
  { How far a call is. }
  TNinekwProgress = record
    { 0 until the captcha is accepted. }
    CaptchaId: Int64;
    { One of NINEKW_PHASE_*. }
    Phase: Integer;
    ElapsedMs: Int64;
  end;

  { Told at least every 100 ms; False cancels. What it raises is raised by the call. In Delphi also an anonymous function. }
  {$IFDEF FPC}
  TNinekwProgressEvent = function(const Progress: TNinekwProgress): Boolean of object;
  {$ELSE}
  TNinekwProgressEvent = reference to function(const Progress: TNinekwProgress): Boolean;
  {$ENDIF}

  { Gives how many milliseconds a request has to wait for its turn, one of NINEKW_PRIORITY_*; called by all calls of the
    client, in their threads. }
  {$IFDEF FPC}
  TNinekwLimiterEvent = function(const Account: UnicodeString; Priority: Integer): Int64 of object;
  {$ELSE}
  TNinekwLimiterEvent = reference to function(const Account: UnicodeString; Priority: Integer): Int64;
  {$ENDIF}

  { Told an event, which docs/logging.md lists: its level, one of NINEKW_LOG_*, its name, name and fields in a line, and
    the fields as a JSON object. Called in the threads of the calls that it tells of, on several at once. What it raises
    is dropped. }
  {$IFDEF FPC}
  TNinekwLogEvent = procedure(Level: Integer; const Name, Line, Fields: UnicodeString) of object;
  {$ELSE}
  TNinekwLogEvent = reference to procedure(Level: Integer; const Name, Line, Fields: UnicodeString);
  {$ENDIF}

  { Stops calls, from any thread: every call that was given it ends within 100 ms. }
  TNinekwCancel = class
  private
    FHandle: PNinekwCancel;
  public
    constructor Create;
    destructor Destroy; override;
    { Stops the calls. }
    procedure Trigger;
    function IsTriggered: Boolean;
    { Makes it usable again. }
    procedure Reset;
  end;

  PNinekwGuard = ^TNinekwGuard;
  { What a call back needs, and keeps: nothing may be raised out of a function that C calls. }
  TNinekwGuard = record
  private
    FProgress: TNinekwProgressEvent;
    FThrown: TObject;
  public
    procedure Start(const Progress: TNinekwProgressEvent);
    { The function for C. }
    function Progress: TNinekwProgressFn;
    { Keeps the exception that is being handled; 0 for C. }
    function Keep: Integer;
    function IsBroken: Boolean;
    { Raises what a callback raised, or what the call reports. }
    procedure Check(Status: Integer; var Err: PNinekwError);
  end;

{ Raises what a call reports. }
procedure NinekwCheck(Status: Integer; var Err: PNinekwError);
{ The handle of a token, which may be nil. }
function NinekwCancelOf(Cancel: TNinekwCancel): PNinekwCancel;
{ Gives a client's settings a limiter. }
procedure NinekwSetLimiter(Config: PNinekwConfig; const Limiter: TNinekwLimiterEvent);
{ Has the events of a client told, from a level on. }
procedure NinekwSetLog(Config: PNinekwConfig; Level: Integer; const Log: TNinekwLogEvent);

implementation

uses
  NinekwLibrary;

type
  TKept = class
    Limiter: TNinekwLimiterEvent;
    Log: TNinekwLogEvent;
    Next: TKept;
  end;

var
  { Clients may outlive what refers to them: what they call is kept until the end of the program. }
  AllKept: TKept = nil;

threadvar
  { What the last limiter raised. }
  LimiterThrown: TObject;

function Limited(user: Pointer; account: PAnsiChar; priority: Integer): Int64; cdecl;
begin
  try
    Result := TKept(user).Limiter(NinekwText(account), priority);
  except
    LimiterThrown.Free;
    LimiterThrown := TObject(AcquireExceptionObject);
    Result := -1;
  end;
end;

procedure Logged(user: Pointer; level: Integer; name, line, fields: PAnsiChar); cdecl;
begin
  try
    TKept(user).Log(level, NinekwText(name), NinekwText(line), NinekwText(fields));
  except
    { A logger is no reason to lose an answer. }
  end;
end;

function Keep: TKept;
begin
  Result := TKept.Create;
  { Only the last one's list is lost if two threads come at once, and only to the end of the program. }
  Result.Next := AllKept;
  AllKept := Result;
end;

procedure NinekwSetLimiter(Config: PNinekwConfig; const Limiter: TNinekwLimiterEvent);
var
  Kept: TKept;
  Err: PNinekwError;
begin
  Kept := Keep;
  Kept.Limiter := Limiter;
  NinekwCheck(ninekw_config_set_limiter(Config, @Limited, Kept, Err), Err);
end;

procedure NinekwSetLog(Config: PNinekwConfig; Level: Integer; const Log: TNinekwLogEvent);
var
  Kept: TKept;
  Err: PNinekwError;
begin
  Kept := Keep;
  Kept.Log := Log;
  NinekwCheck(ninekw_config_set_log(Config, Level, @Logged, Kept, Err), Err);
end;

procedure FreeKept;
var
  Next: TKept;
begin
  while AllKept <> nil do
  begin
    Next := AllKept.Next;
    AllKept.Free;
    AllKept := Next;
  end;
end;

procedure NinekwCheck(Status: Integer; var Err: PNinekwError);
var
  Fault: TNinekwFault;
  Cause: TObject;
begin
  Cause := LimiterThrown;
  LimiterThrown := nil;
  if Status = NINEKW_OK then
  begin
    Cause.Free;
    Exit;
  end;
  Fault := NinekwFaultOf(Err);
  Fault.Status := Status;
  { Nothing but what is closed is given as NULL. }
  if Status = NINEKW_ERR_NULL_ARGUMENT then
    Fault.Text := 'the ' + Copy(Fault.Text, 1, Pos(UnicodeString(' '), Fault.Text) - 1) + ' is closed';
  ninekw_error_free(Err);
  raise NinekwException(Fault, Cause);
end;

function Told(user: Pointer; captcha_id: Int64; phase: Integer; elapsed_ms: Int64): Integer; cdecl;
var
  Guard: PNinekwGuard;
  Now: TNinekwProgress;
begin
  Result := 0;
  Guard := user;
  if Guard.FThrown <> nil then
    Exit;
  Now.CaptchaId := captcha_id;
  Now.Phase := phase;
  Now.ElapsedMs := elapsed_ms;
  try
    if Guard.FProgress(Now) then
      Result := 1;
  except
    Result := Guard.Keep;
  end;
end;

{ TNinekwGuard }

procedure TNinekwGuard.Start(const Progress: TNinekwProgressEvent);
begin
  FProgress := Progress;
  FThrown := nil;
end;

function TNinekwGuard.Progress: TNinekwProgressFn;
begin
  if Assigned(FProgress) then
    Result := @Told
  else
    Result := nil;
end;

function TNinekwGuard.Keep: Integer;
begin
  FThrown := TObject(AcquireExceptionObject);
  Result := 0;
end;

function TNinekwGuard.IsBroken: Boolean;
begin
  Result := FThrown <> nil;
end;

procedure TNinekwGuard.Check(Status: Integer; var Err: PNinekwError);
begin
  if FThrown = nil then
    NinekwCheck(Status, Err)
  else
  begin
    ninekw_error_free(Err);
    raise FThrown;
  end;
end;

{ TNinekwCancel }

constructor TNinekwCancel.Create;
begin
  inherited;
  NinekwLoad;
  FHandle := ninekw_cancel_new();
end;

destructor TNinekwCancel.Destroy;
begin
  if FHandle <> nil then
    ninekw_cancel_free(FHandle);
  inherited;
end;

procedure TNinekwCancel.Trigger;
begin
  ninekw_cancel_trigger(FHandle);
end;

function TNinekwCancel.IsTriggered: Boolean;
begin
  Result := ninekw_cancel_is_triggered(FHandle) <> 0;
end;

procedure TNinekwCancel.Reset;
begin
  ninekw_cancel_reset(FHandle);
end;

function NinekwCancelOf(Cancel: TNinekwCancel): PNinekwCancel;
begin
  if Cancel = nil then
    Result := nil
  else
    Result := Cancel.FHandle;
end;

initialization

finalization
  FreeKept;

end.
