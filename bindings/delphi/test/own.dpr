program own;

{ What Pascal programs may do to the binding, against a local service; the environment is set by `cargo xtask test`. }

{$I Ninekw.inc}
{$APPTYPE CONSOLE}

uses
  {$IFDEF UNIX}cthreads, dynlibs, Unix,{$ELSE}Windows,{$ENDIF} Classes, SysUtils, NinekwApi, NinekwErrors, NinekwLibrary, NinekwCall, NinekwValues,
  NinekwResults, NinekwJobs, NinekwBatch, Ninekw;

type
  EMine = class(Exception);

  TCheck = procedure of object;

  TTests = class
    Client, Worker: TNinekwClient;
    Batch: TNinekwBatch;
    Picture, Word: UnicodeString;
    Asked: Integer;
    Heard: UnicodeString;
    Kind: UnicodeString;
    { Callbacks. }
    function Mine(const Progress: TNinekwProgress): Boolean;
    function Stops(const Progress: TNinekwProgress): Boolean;
    function MyLimit(const Account: UnicodeString; Priority: Integer): Int64;
    function NoLimit(const Account: UnicodeString; Priority: Integer): Int64;
    procedure Hears(Level: Integer; const Name, Line, Fields: UnicodeString);
    function MyDecision(Job: TNinekwJob; out Answer: UnicodeString): TNinekwDecision;
    function Answers(Job: TNinekwJob; out Answer: UnicodeString): TNinekwDecision;
    function AnswersNul(Job: TNinekwJob; out Answer: UnicodeString): TNinekwDecision;
    function StopsWork(Job: TNinekwJob; out Answer: UnicodeString): TNinekwDecision;
    function MyOutcome(Job: TNinekwJob; Outcome: Integer; Credits: Int64; const Fault: TNinekwFault): Boolean;
    function OneOutcome(Job: TNinekwJob; Outcome: Integer; Credits: Int64; const Fault: TNinekwFault): Boolean;
    { What must raise. }
    procedure NulInText;
    procedure NulInAnswer;
    procedure UnknownSetting;
    procedure WrongType;
    procedure OutOfRange;
    procedure UnknownOption;
    procedure MissingFile;
    procedure InProgress;
    procedure StoppedByProgress;
    procedure InBatch;
    procedure InDecide;
    procedure NulInDecision;
    procedure InOutcome;
    procedure InLimiter;
    procedure BigId;
    procedure Triggered;
    procedure ClosedClient;
    procedure ClosedFeedback;
    procedure ClosedBatch;
    procedure NoAnswer;
    procedure SuggestedSetting;
    procedure Deadline;
    procedure WrongUrl;
    procedure InView;
    procedure WrongLimit;
  end;

  TUser = class(TThread)
    Client: TNinekwClient;
    Right: Boolean;
    procedure Execute; override;
  end;

var
  Checks: Integer = 0;
  Failed: Integer = 0;
  Tests: TTests;

procedure Check(const What: UnicodeString; Right: Boolean);
begin
  Inc(Checks);
  if Right then
    Exit;
  Inc(Failed);
  Writeln('FAILED: ', UTF8Encode(What));
end;

procedure Raises(const What: UnicodeString; Expected: ExceptClass; Run: TCheck; const Words: UnicodeString = '');
var
  Said: UnicodeString;
begin
  try
    Run;
  except
    on E: Exception do
    begin
      Said := UTF8Decode(E.Message);
      { For the runner, which compares with the table of errors. }
      if E is Expected then
        Writeln('caught: ', What, ' = ', Expected.ClassName);
      Check(What + ': ' + UnicodeString(E.ClassName) + ': ' + Said, (E is Expected) and ((Words = '') or (Pos(Words, Said) > 0)));
      Exit;
    end;
  end;
  Check(What + ': nothing raised', False);
end;

procedure TUser.Execute;
var
  I: Integer;
begin
  Right := True;
  for I := 1 to 20 do
    Right := Right and (Client.Balance > 0);
end;

function TTests.Mine(const Progress: TNinekwProgress): Boolean;
begin
  raise EMine.Create('mine');
end;

function TTests.Stops(const Progress: TNinekwProgress): Boolean;
begin
  Result := False;
end;

function TTests.MyLimit(const Account: UnicodeString; Priority: Integer): Int64;
begin
  raise EMine.Create('mine');
end;

procedure TTests.Hears(Level: Integer; const Name, Line, Fields: UnicodeString);
begin
  if (Level = NINEKW_LOG_DEBUG) and (Pos(Name + ' action=usercaptchaguthaben', Line) = 1)
    and (Pos('"action":"usercaptchaguthaben"', Fields) > 0) then
    Heard := Heard + Name + ',';
  raise EMine.Create('in the log');
end;

function TTests.NoLimit(const Account: UnicodeString; Priority: Integer): Int64;
begin
  Asked := Priority;
  Result := 0;
end;

function TTests.MyDecision(Job: TNinekwJob; out Answer: UnicodeString): TNinekwDecision;
begin
  raise EMine.Create('mine');
end;

function TTests.Answers(Job: TNinekwJob; out Answer: UnicodeString): TNinekwDecision;
begin
  Kind := Job.Kind;
  Answer := 'abc';
  Result := ndAnswer;
end;

function TTests.AnswersNul(Job: TNinekwJob; out Answer: UnicodeString): TNinekwDecision;
begin
  Answer := 'a'#0'b';
  Result := ndAnswer;
end;

function TTests.StopsWork(Job: TNinekwJob; out Answer: UnicodeString): TNinekwDecision;
begin
  Result := ndStop;
end;

function TTests.MyOutcome(Job: TNinekwJob; Outcome: Integer; Credits: Int64; const Fault: TNinekwFault): Boolean;
begin
  raise EMine.Create('mine');
end;

function TTests.OneOutcome(Job: TNinekwJob; Outcome: Integer; Credits: Int64; const Fault: TNinekwFault): Boolean;
begin
  Check('an outcome without a fault', (Outcome = NINEKW_OUTCOME_ANSWERED) and (Fault.Status = NINEKW_OK));
  Result := False;
end;

{$I OwnArguments.inc}

procedure TTests.Triggered;
var
  Cancel: TNinekwCancel;
begin
  Cancel := TNinekwCancel.Create;
  try
    Cancel.Trigger;
    Check('triggered', Cancel.IsTriggered);
    Client.Solve(TNinekwOptions.Picture(Picture), nil, -1, Cancel);
  finally
    Cancel.Reset;
    Check('reset', not Cancel.IsTriggered);
    Cancel.Free;
  end;
end;

procedure TTests.ClosedClient;
begin
  Client.Balance;
end;

procedure TTests.ClosedFeedback;
begin
  Client.Feedback(7, NINEKW_CORRECT);
end;

procedure TTests.ClosedBatch;
var
  Batch: TNinekwBatch;
begin
  Batch := Client.Batch;
  try
    Batch.Close;
    Batch.Close;
    Batch.Add(Picture);
  finally
    Batch.Free;
  end;
end;

procedure TTests.NoAnswer;
var
  Batch: TNinekwBatch;
  Done: TNinekwDone;
begin
  Batch := Client.Batch;
  try
    Batch.Cancel(Batch.Add(TNinekwOptions.Picture(Picture), 60000, 'mine'));
    Check('one is cancelled', Batch.Next(Done) and (Done.Fault.Status = NINEKW_ERR_CANCELLED) and (Done.Tag = 'mine'));
    Check('its id is gone', Batch.CaptchaId(0) = 0);
    Batch.Add('/nowhere.png');
    Check('a file that is missing is finished', Batch.Next(Done) and not Done.HasAnswer and (Done.Fault.Status = NINEKW_ERR_FILE));
    Done.Get;
  finally
    Batch.Free;
  end;
end;

function Environment(const Name: UnicodeString): UnicodeString;
begin
  Result := NinekwEnvironment(Name);
end;

{$IFDEF UNIX}
{ What a program says that is given this library. }
function SaidWith(const Path: UnicodeString): UnicodeString;
var
  Pipe: Text;
  Line: AnsiString;
begin
  Result := '';
  POpen(Pipe, 'NINEKW_LIB=' + UTF8Encode(Path) + ' ' + ParamStr(0) + ' load', 'R');
  while not Eof(Pipe) do
  begin
    Readln(Pipe, Line);
    Result := Result + UTF8Decode(Line);
  end;
  PClose(Pipe);
end;
{$ENDIF}

procedure Load;
begin
  try
    NinekwVersion;
  except
    on E: ENinekwLibraryError do
      Writeln(E.Message);
  end;
end;

function Quick(const Url: UnicodeString): TNinekwSettings;
begin
  Result.SetInt('min_interval_ms', 0);
  Result.SetInt('first_poll_ms', 0);
  Result.SetInt('poll_interval_ms', 1);
  Result.SetInt('polling', NINEKW_POLLING_FAST);
  Result.SetInt('job_interval_ms', 1);
  if Url <> '' then
    Result.SetText('base_url', Url);
end;

{$I OwnLimits.inc}

procedure Texts;
var
  Options: TNinekwOptions;
  Copied: TNinekwOptions;
  Meaning: TNinekwServiceCode;
  Bytes: TBytes;
  Stream: TFileStream;
begin
  Options := TNinekwOptions.Picture(Tests.Picture);
  Options.AddText('textinstructions', 'h'#$00F6'he '#$6F22#$5B57' '#$D83D#$DE00);
  Copied := Options;
  Copied.AddInt('no_such', 1);
  Check('an answer', Tests.Client.Solve(Options).Text = Environment('NINEKW_TEST_ANSWER'));
  Stream := TFileStream.Create(RawByteString(UTF8Encode(Tests.Picture)), fmOpenRead);
  SetLength(Bytes, Stream.Size);
  Stream.ReadBuffer(Bytes[0], Length(Bytes));
  Stream.Free;
  Options.Clear;
  Options.AddBytes('file-upload-01', Bytes);
  Check('bytes', Tests.Client.Submit(Options) > 0);
  Check('status', Pos(UnicodeString('in use'), NinekwStatusMessage(NINEKW_ERR_BUSY)) > 0);
  Check('code', NinekwServiceCode(11, Meaning) and (Meaning.Category = 'balance') and not NinekwServiceCode(999, Meaning));
  Check('version', Pos(NinekwVersion, NinekwBuildInfo) > 0);
end;

procedure TTests.SuggestedSetting;
var
  Settings: TNinekwSettings;
begin
  Settings.SetInt('time_out_ms', 1);
  TNinekwClient.Create(Settings).Free;
end;

procedure TTests.WrongUrl;
begin
  try
    TNinekwClient.Create(Environment('NINEKW_API_KEY'), 'nowhere').Free;
  except
    on E: ENinekwError do
    begin
      Check('the key is not in an error', Pos(Environment('NINEKW_API_KEY'), UTF8Decode(E.ToString) + E.Text) = 0);
      raise;
    end;
  end;
end;

{$I OwnLeaving.inc}

procedure Jobs;
var
  Tally: TNinekwTally;
  Settings: TNinekwSettings;
  Limited: TNinekwClient;
begin
  Tally := Tests.Worker.Work(Tests.Answers, Tests.OneOutcome, TNinekwOptions.None);
  Check('one answered', (Tally.Answered = 1) and (Tests.Kind = 'text'));
  Check('stopped', Tests.Worker.Work(Tests.StopsWork, nil, TNinekwOptions.None).Answered = 0);
  Settings.SetLimiter(Tests.NoLimit);
  Settings.SetLog(NINEKW_LOG_DEBUG, Tests.Hears);
  Limited := TNinekwClient.Create(Settings);
  Limited.Balance;
  Limited.Free;
  Check('the limiter is asked', Tests.Asked = NINEKW_PRIORITY_OTHER);
  Check('the log is told, and what it raises is dropped', Tests.Heard = 'request_sent,request_answered,');
end;

procedure Threads;
var
  Users: array[0..3] of TUser;
  I: Integer;
begin
  for I := 0 to High(Users) do
  begin
    Users[I] := TUser.Create(True);
    Users[I].Client := Tests.Client;
    Users[I].Start;
  end;
  for I := 0 to High(Users) do
  begin
    Users[I].WaitFor;
    Check('a client used by several threads', Users[I].Right);
    Users[I].Free;
  end;
end;

{ The exceptions of floating point that Pascal has on stay on. }
procedure FloatingPoint;
var
  Zero: Double;
begin
  Zero := 0;
  try
    Zero := 1 / Zero;
    Check('the exceptions are off', False);
  except
    on EZeroDivide do
      Check('the exceptions are on', True);
  end;
end;

{$IFDEF UNIX}
{ On Windows the runner does this. }
procedure Libraries;
var
  Said: UnicodeString;
begin
  Said := SaidWith('/nowhere/libninekw.so');
  Check('a missing library: ' + Said, (Pos(UnicodeString('/nowhere/'), Said) > 0) and (Pos(UnicodeString('NINEKW_LIB'), Said) > 0));
  Said := SaidWith(Environment('NINEKW_TEST_WRONG_ABI'));
  Check('another ABI: ' + Said, (Pos(UnicodeString('ABI 99'), Said) > 0) and (Pos(UnicodeString('ABI 1,'), Said) > 0)
    and (Pos(Environment('NINEKW_TEST_WRONG_ABI'), Said) > 0));
  Said := SaidWith(Environment('NINEKW_TEST_OLD'));
  Check('an older library: ' + Said, Pos(UnicodeString('or newer'), Said) > 0);
end;
{$ENDIF}

procedure NothingIsLeft;
type
  TCount = function: Int64; cdecl;
var
  Count: TCount;
  I: Integer;
  Other: TNinekwClient;
begin
  for I := 1 to 50 do
  begin
    Other := TNinekwClient.Create;
    Other.Batch.Free;
    Other.Free;
  end;
  @Count := GetProcAddress(LoadLibrary({$IFDEF UNIX}UTF8Encode{$ELSE}PAnsiChar{$ENDIF}({$IFNDEF UNIX}RawByteString{$ENDIF}(Environment('NINEKW_LIB')))), 'ninekw__testing_live_handles');
  Check('handles are left', Count() = 0);
end;

begin
  if ParamStr(1) = 'load' then
  begin
    Load;
    Exit;
  end;
  Tests := TTests.Create;
  Tests.Picture := Environment('NINEKW_TEST_PICTURE');
  Tests.Client := TNinekwClient.Create(Quick(''));
  Tests.Worker := TNinekwClient.Create(Quick(Environment('NINEKW_TEST_JOBS_URL')));
  Raises('a NUL in a text', ENinekwCallerError, Tests.NulInText, 'NUL');
  Raises('a NUL in an answer', ENinekwCallerError, Tests.NulInAnswer, 'NUL');
  Raises('an unknown setting', EArgumentException, Tests.UnknownSetting, 'time_out');
  Raises('a setting of the wrong type', EArgumentException, Tests.WrongType, 'timeout_ms');
  Raises('a setting out of range', ERangeError, Tests.OutOfRange, 'retries');
  Raises('an unknown option', ENinekwCallerError, Tests.UnknownOption, 'max_time');
  Raises('a file that is missing', ENinekwCallerError, Tests.MissingFile, 'nowhere');
  Raises('raised in progress', EMine, Tests.InProgress, 'mine');
  Raises('False in progress', ENinekwCancelledError, Tests.StoppedByProgress);
  Raises('raised in a batch''s progress', EMine, Tests.InBatch, 'mine');
  Raises('raised in Decide', EMine, Tests.InDecide, 'mine');
  Raises('an answer with a NUL', ENinekwCallerError, Tests.NulInDecision, 'NUL');
  Raises('raised in OnOutcome', EMine, Tests.InOutcome, 'mine');
  Raises('raised in the limiter', ENinekwNetworkError, Tests.InLimiter);
  Raises('a big id', ENinekwError, Tests.BigId);
  Raises('cancelled', ENinekwCancelledError, Tests.Triggered);
  Raises('a closed batch', ENinekwCallerError, Tests.ClosedBatch, 'the batch is closed');
  Raises('no answer of a batch', ENinekwCallerError, Tests.NoAnswer, 'nowhere');
  Raises('a setting is suggested', EArgumentException, Tests.SuggestedSetting, 'timeout_ms');
  Raises('a wrong address', ENinekwCallerError, Tests.WrongUrl);
  Texts;
  Views;
  Leaving;
  LeavingEarly;
  Jobs;
  Threads;
  FloatingPoint;
  Tests.Client.Close;
  Tests.Client.Close;
  Raises('a closed client', ENinekwCallerError, Tests.ClosedClient, 'the client is closed');
  Raises('a closed client''s feedback', ENinekwCallerError, Tests.ClosedFeedback, 'the client is closed');
  {$IFDEF UNIX}
  Libraries;
  {$ENDIF}
  Tests.Client.Free;
  Tests.Worker.Free;
  Tests.Free;
  NothingIsLeft;
  Writeln(Checks - Failed, ' of ', Checks, ' checks passed');
  if Failed > 0 then
    Halt(1);
end.
