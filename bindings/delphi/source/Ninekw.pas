unit Ninekw;

{ Client of the 9kw.eu captcha service: people answer captchas that a program submits. For Delphi XE2 and later and Free
  Pascal 3.2. Errors are in NinekwErrors, options and settings in NinekwValues, numbers in NinekwApi. }

{$I Ninekw.inc}

interface

uses
  SysUtils, NinekwApi, NinekwErrors, NinekwCall, NinekwValues, NinekwResults, NinekwJobs, NinekwBatch;

type
  { One account. Threads may share a client. Times are milliseconds, -1 is no limit. }
  TNinekwClient = class(TNinekwAnsweringClient)
  private
  public
    { One of NinekwApi, which it frees. }
    constructor OfHandle(Handle: PNinekwClient);
    { Without a key or an address those of NINEKW_API_KEY and NINEKW_URL are taken. }
    constructor Create(const ApiKey: UnicodeString = ''; const Url: UnicodeString = ''); overload;
    constructor Create(const Settings: TNinekwSettings); overload;
    { The same client, each of whose calls has this time limit, from its beginning, and this token; freed by the caller,
      before or after this one. What a call is given itself counts instead; a batch has them for all of it, from its
      making. }
    function Within(TimeoutMs: Int64; Cancel: TNinekwCancel = nil): TNinekwClient;
    { Load of the service: workers online, queues, solve times. }
    function ServerStatus: TNinekwServerStatus;
    { Credits left. }
    function Balance: Int64;
    { Submits a captcha and gives its id. }
    function Submit(const Options: TNinekwOptions; const Progress: TNinekwProgressEvent = nil; TimeoutMs: Int64 = -1;
      Cancel: TNinekwCancel = nil): Int64; overload;
    function Submit(const Picture: UnicodeString): Int64; overload;
    { Asks once whether a captcha is answered; RetryInMs says when to ask again. }
    function Poll(Id: Int64; const Options: TNinekwOptions): TNinekwAnswer; overload;
    function Poll(Id: Int64): TNinekwAnswer; overload;
    { Waits for the answer to a captcha, submitted here or in another process. }
    function Wait(Id: Int64; const Progress: TNinekwProgressEvent = nil; TimeoutMs: Int64 = -1;
      Cancel: TNinekwCancel = nil): TNinekwAnswer;
    { Submits a captcha and waits for its answer. }
    function Solve(const Options: TNinekwOptions; const Progress: TNinekwProgressEvent = nil; TimeoutMs: Int64 = -1;
      Cancel: TNinekwCancel = nil): TNinekwAnswer; overload;
    function Solve(const Picture: UnicodeString; const Progress: TNinekwProgressEvent = nil; TimeoutMs: Int64 = -1;
      Cancel: TNinekwCancel = nil): TNinekwAnswer; overload;
    { Says whether an answer was right: NINEKW_CORRECT, NINEKW_INCORRECT or NINEKW_UNUSED. }
    procedure Feedback(Id: Int64; Verdict: Integer; const Options: TNinekwOptions); overload;
    procedure Feedback(Id: Int64; Verdict: Integer); overload;
    { Tells the journal that an answer is where it belongs, so that it need not be kept. }
    procedure Acknowledge(Id: Int64);
    { Makes the journal forget what it has under a tag: a captcha that is added under it is uploaded and paid for. BUSY
      while somebody waits for it. }
    procedure Forget(const Tag: UnicodeString);
    { Calls any action by its name. }
    function Call(const Action: UnicodeString; const Options: TNinekwOptions): TNinekwReply;
    { An empty batch, for many captchas at once; freed by the caller. }
    function Batch: TNinekwBatch;
  end;

  { What the service means by a code. }
  TNinekwServiceCode = record
    Text, Advice, Category: UnicodeString;
  end;

{ The loaded library's version. }
function NinekwVersion: UnicodeString;
{ Version, ABI, target and TLS of the loaded library in one line, for bug reports. }
function NinekwBuildInfo: UnicodeString;
{ What a number of ENinekwError.Status means; '' if nothing. }
function NinekwStatusMessage(Status: Integer): UnicodeString;
{ False if the service has no such code. }
function NinekwServiceCode(Code: Integer; out Meaning: TNinekwServiceCode): Boolean;

implementation

uses
  NinekwLibrary;

function NinekwVersion: UnicodeString;
begin
  NinekwLoad;
  Result := NinekwText(ninekw_version());
end;

function NinekwBuildInfo: UnicodeString;
begin
  NinekwLoad;
  Result := NinekwText(ninekw_build_info());
end;

function NinekwStatusMessage(Status: Integer): UnicodeString;
begin
  NinekwLoad;
  Result := NinekwText(ninekw_status_message(Status));
end;

function NinekwServiceCode(Code: Integer; out Meaning: TNinekwServiceCode): Boolean;
begin
  NinekwLoad;
  Result := ninekw_service_code_text(Code) <> nil;
  Meaning.Text := NinekwText(ninekw_service_code_text(Code));
  Meaning.Advice := NinekwText(ninekw_service_code_advice(Code));
  Meaning.Category := NinekwText(ninekw_service_code_category(Code));
end;

{ TNinekwClient }

constructor TNinekwClient.Create(const ApiKey, Url: UnicodeString);
var
  Settings: TNinekwSettings;
begin
  if ApiKey <> '' then
    Settings.SetText('api_key', ApiKey);
  if Url <> '' then
    Settings.SetText('base_url', Url);
  Create(Settings);
end;

constructor TNinekwClient.Create(const Settings: TNinekwSettings);
begin
  inherited Create;
  FHandle := Settings.Connect;
end;

constructor TNinekwClient.OfHandle(Handle: PNinekwClient);
begin
  inherited Create;
  FHandle := Handle;
end;

function TNinekwClient.Within(TimeoutMs: Int64; Cancel: TNinekwCancel): TNinekwClient;
var
  View: PNinekwClient;
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_client_within(FHandle, TimeoutMs, NinekwCancelOf(Cancel), View, Err), Err);
  Result := TNinekwClient.OfHandle(View);
end;

function TNinekwClient.ServerStatus: TNinekwServerStatus;
var
  Reply: PNinekwReply;
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_server_status(FHandle, Reply, Err), Err);
  Result := TNinekwServerStatus.Create(Reply);
end;

function TNinekwClient.Balance: Int64;
var
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_balance(FHandle, @Result, Err), Err);
end;

function TNinekwClient.Submit(const Options: TNinekwOptions; const Progress: TNinekwProgressEvent; TimeoutMs: Int64;
  Cancel: TNinekwCancel): Int64;
var
  Guard: TNinekwGuard;
  Err: PNinekwError;
begin
  Guard.Start(Progress);
  Guard.Check(ninekw_submit_with(FHandle, Options.Made.Handle, TimeoutMs, NinekwCancelOf(Cancel), Guard.Progress, @Guard,
    @Result, Err), Err);
end;

function TNinekwClient.Submit(const Picture: UnicodeString): Int64;
begin
  Result := Submit(TNinekwOptions.Picture(Picture));
end;

function TNinekwClient.Poll(Id: Int64; const Options: TNinekwOptions): TNinekwAnswer;
var
  Guard: TNinekwGuard;
  Answer: PNinekwAnswer;
  Err: PNinekwError;
begin
  Guard.Start(nil);
  Result := NinekwAnswerOf(Guard, ninekw_poll_with(FHandle, Id, Options.Made.Handle, Answer, Err), Answer, Err);
end;

function TNinekwClient.Poll(Id: Int64): TNinekwAnswer;
begin
  Result := Poll(Id, TNinekwOptions.None);
end;

function TNinekwClient.Wait(Id: Int64; const Progress: TNinekwProgressEvent; TimeoutMs: Int64;
  Cancel: TNinekwCancel): TNinekwAnswer;
var
  Guard: TNinekwGuard;
  Answer: PNinekwAnswer;
  Err: PNinekwError;
begin
  Guard.Start(Progress);
  Result := NinekwAnswerOf(Guard, ninekw_wait_with(FHandle, Id, TimeoutMs, NinekwCancelOf(Cancel), Guard.Progress, @Guard,
    Answer, Err), Answer, Err);
end;

function TNinekwClient.Solve(const Options: TNinekwOptions; const Progress: TNinekwProgressEvent; TimeoutMs: Int64;
  Cancel: TNinekwCancel): TNinekwAnswer;
var
  Guard: TNinekwGuard;
  Answer: PNinekwAnswer;
  Err: PNinekwError;
begin
  Guard.Start(Progress);
  Result := NinekwAnswerOf(Guard, ninekw_solve_with(FHandle, Options.Made.Handle, TimeoutMs, NinekwCancelOf(Cancel),
    Guard.Progress, @Guard, Answer, Err), Answer, Err);
end;

function TNinekwClient.Solve(const Picture: UnicodeString; const Progress: TNinekwProgressEvent; TimeoutMs: Int64;
  Cancel: TNinekwCancel): TNinekwAnswer;
begin
  Result := Solve(TNinekwOptions.Picture(Picture), Progress, TimeoutMs, Cancel);
end;

procedure TNinekwClient.Feedback(Id: Int64; Verdict: Integer; const Options: TNinekwOptions);
var
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_feedback_with(FHandle, Id, Verdict, Options.Made.Handle, Err), Err);
end;

procedure TNinekwClient.Feedback(Id: Int64; Verdict: Integer);
begin
  Feedback(Id, Verdict, TNinekwOptions.None);
end;

procedure TNinekwClient.Acknowledge(Id: Int64);
var
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_acknowledge(FHandle, Id, Err), Err);
end;

procedure TNinekwClient.Forget(const Tag: UnicodeString);
var
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_forget(FHandle, PAnsiChar(NinekwUtf8(Tag, 'tag')), Err), Err);
end;

function TNinekwClient.Call(const Action: UnicodeString; const Options: TNinekwOptions): TNinekwReply;
var
  Reply: PNinekwReply;
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_call(FHandle, PAnsiChar(NinekwUtf8(Action, 'action')), Options.Made.Handle, Reply, Err), Err);
  Result := TNinekwReply.Create(Reply);
end;

function TNinekwClient.Batch: TNinekwBatch;
begin
  Result := TNinekwBatch.Create(FHandle);
end;

end.
