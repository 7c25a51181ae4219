unit NinekwJobs;

{ The account, and the other side: take captchas of other people and answer them. }

{$I Ninekw.inc}

interface

uses
  SysUtils, NinekwApi, NinekwErrors, NinekwCall, NinekwValues, NinekwResults;

type
  { A picture or a sound, with what it is. }
  TNinekwFile = record
    Bytes: TBytes;
    MediaType: UnicodeString;
  end;

  { A captcha of somebody else, to answer. Whoever took it frees it; those that Work shows are gone after the event. }
  TNinekwJob = class
  private
    FHandle: PNinekwJob;
    FOwned: Boolean;
  public
    constructor Create(Handle: PNinekwJob; Owned: Boolean);
    destructor Destroy; override;
    function Id: Int64;
    { The form of the answer: 'text', 'mouse' and so on. }
    function Kind: UnicodeString;
    { What the service calls the captcha. }
    function CaptchaKind: UnicodeString;
    { False: there is no answer of somebody that is to be checked. }
    function TryAnswerToCheck(out Value: UnicodeString): Boolean;
    { The captcha where it is text alone; False where it is not. }
    function TryContent(out Value: UnicodeString): Boolean;
    function FileCount: Integer;
    function Files(Index: Integer): TNinekwFile;
    { A field of the service's reply by its name; False if there is none. }
    function TryText(const Name: UnicodeString; out Value: UnicodeString): Boolean;
    function TryInt(const Name: UnicodeString; out Value: Int64): Boolean;
    { How long there was for the answer, and how much of that is left. }
    function TimeLimitMs: Int64;
    function TimeLeftMs: Int64;
    { For a job taken with moretimes: how soon somebody must have touched it; else -1. }
    function InteractionLeftMs: Int64;
    { Raises what the service would refuse this answer with, by the job's own rules; sends nothing. }
    procedure Check(const Answer: UnicodeString);
    { All that was sent, in JSON; '' if it was not. }
    function Json: UnicodeString;
  end;

  { What to do with a job: answer it, give it back, neither; somebody is at it; ask again; give it back and stop. }
  TNinekwDecision = (ndAnswer, ndSkip, ndLetGo, ndWorking, ndPending, ndStop);

  {$IFDEF FPC}
  { Asked again and again until it decides; fills in the answer for ndAnswer. }
  TNinekwDecideEvent = function(Job: TNinekwJob; out Answer: UnicodeString): TNinekwDecision of object;
  { Told what became of a job (NINEKW_OUTCOME_*), what it earned, and why it was refused; False stops. }
  TNinekwOutcomeEvent = function(Job: TNinekwJob; Outcome: Integer; Credits: Int64;
    const Fault: TNinekwFault): Boolean of object;
  {$ELSE}
  TNinekwDecideEvent = reference to function(Job: TNinekwJob; out Answer: UnicodeString): TNinekwDecision;
  TNinekwOutcomeEvent = reference to function(Job: TNinekwJob; Outcome: Integer; Credits: Int64;
    const Fault: TNinekwFault): Boolean;
  {$ENDIF}

  { What a client knows about its account. }
  TNinekwAccountClient = class
  protected
    FHandle: PNinekwClient;
  public
    destructor Destroy; override;
    { Frees what it holds. Calls after this fail. }
    procedure Close;
    { A page of a history: NINEKW_HISTORY_*. }
    function History(Kind: Integer; const Options: TNinekwOptions): TNinekwReply;
    { The page after one that History or this gave; nil after the last. }
    function HistoryNext(Page: TNinekwReply): TNinekwReply;
    { All about one captcha. }
    function HistoryDetail(Id: Int64; const Options: TNinekwOptions): TNinekwReply;
    { Settings of the account. }
    function Settings: TNinekwReply;
    { Switches 'selfsolve', 'selfonly' or 'selfsend'. }
    procedure SetSetting(const Name: UnicodeString; IsOn: Boolean);
    { Users that you referred. }
    function Referrals(const Options: TNinekwOptions): TNinekwReply;
    { Gives credits to another user; gives the transfer's id, 0 if the service does not tell it. }
    function Transfer(Credits, UserId: Int64; const Options: TNinekwOptions): Int64;
    { Makes a coupon; gives its code. }
    function CreateCoupon(Credits: Int64; const Options: TNinekwOptions): UnicodeString;
    { Creates an account; its name is 'newuser' in the reply, its password 'newpass'. }
    function CreateAccount(const Code: UnicodeString; Referrer: Int64; const Options: TNinekwOptions): TNinekwReply;
    { Why nothing happens: asks the service what a captcha of this kind would wait for. }
    function Diagnose(const Kind: UnicodeString = ''): TNinekwDiagnosis;
  end;

  TNinekwAnsweringClient = class(TNinekwAccountClient)
  public
    { Asks for a captcha to answer; nil if there is none. }
    function NextJob(const Options: TNinekwOptions): TNinekwJob;
    { Confirms the receipt of the captcha taken with withok; NextJob does so by itself. }
    procedure ConfirmJob(const Options: TNinekwOptions);
    { Answers a captcha; gives the credits earned, 0 if the service does not say. }
    function AnswerJob(Id: Int64; const Answer: UnicodeString; const Options: TNinekwOptions): Int64;
    { Gives a captcha back: it cannot be answered. }
    procedure SkipJob(Id: Int64; const Options: TNinekwOptions);
    { Takes no more captchas. }
    procedure EndJobs;
    { Whether an answer of yours was right: NINEKW_CORRECT, NINEKW_INCORRECT, or NINEKW_NOT_JUDGED. }
    function JobVerdict(Id: Int64; const Options: TNinekwOptions): Integer;
    { A captcha's picture. }
    function Show(Id: Int64; const Options: TNinekwOptions): TNinekwReply;
    { A captcha's static file, raw or in base64. }
    function ShowStatic(Id: Int64; Base64: Boolean = False): TNinekwReply;
    { Takes captchas and answers them until it is told to stop. OnOutcome may be nil; Progress is called also while there is
      no job, and False stops. }
    function Work(const Decide: TNinekwDecideEvent; const OnOutcome: TNinekwOutcomeEvent; const Options: TNinekwOptions;
      TimeoutMs: Int64 = -1; Cancel: TNinekwCancel = nil; const Progress: TNinekwProgressEvent = nil): TNinekwTally;
  end;

implementation

type
  PWork = ^TWork;
  TWork = record
    Guard: TNinekwGuard;
    Decide: TNinekwDecideEvent;
    Outcome: TNinekwOutcomeEvent;
  end;

function Made(Status: Integer; var Reply: PNinekwReply; var Err: PNinekwError): TNinekwReply;
begin
  NinekwCheck(Status, Err);
  Result := TNinekwReply.Create(Reply);
end;

{ TNinekwJob }

constructor TNinekwJob.Create(Handle: PNinekwJob; Owned: Boolean);
begin
  inherited Create;
  FHandle := Handle;
  FOwned := Owned;
end;

destructor TNinekwJob.Destroy;
begin
  if FOwned then
    ninekw_job_free(FHandle);
  inherited;
end;

function TNinekwJob.Id: Int64;
begin
  Result := ninekw_job_id(FHandle);
end;

function TNinekwJob.Kind: UnicodeString;
begin
  Result := NinekwText(ninekw_job_kind(FHandle));
end;

function TNinekwJob.CaptchaKind: UnicodeString;
begin
  Result := NinekwText(ninekw_job_captcha_kind(FHandle));
end;

function TNinekwJob.TryAnswerToCheck(out Value: UnicodeString): Boolean;
var
  Found: PAnsiChar;
begin
  Found := ninekw_job_answer_to_check(FHandle);
  Value := NinekwText(Found);
  Result := Found <> nil;
end;

function TNinekwJob.TryContent(out Value: UnicodeString): Boolean;
var
  Found: PAnsiChar;
begin
  Found := ninekw_job_content(FHandle);
  Value := NinekwText(Found);
  Result := Found <> nil;
end;

function TNinekwJob.FileCount: Integer;
begin
  Result := ninekw_job_file_count(FHandle);
end;

function TNinekwJob.Files(Index: Integer): TNinekwFile;
var
  Data: Pointer;
  Length: NativeUInt;
begin
  Length := 0;
  Data := ninekw_job_file(FHandle, Index, @Length);
  Result.Bytes := NinekwBytes(Data, Length);
  Result.MediaType := NinekwText(ninekw_job_file_media_type(FHandle, Index));
end;

function TNinekwJob.TryText(const Name: UnicodeString; out Value: UnicodeString): Boolean;
var
  Found: PAnsiChar;
begin
  Found := ninekw_job_text(FHandle, PAnsiChar(NinekwUtf8(Name, 'name')));
  Value := NinekwText(Found);
  Result := Found <> nil;
end;

function TNinekwJob.TryInt(const Name: UnicodeString; out Value: Int64): Boolean;
begin
  Value := 0;
  Result := ninekw_job_int(FHandle, PAnsiChar(NinekwUtf8(Name, 'name')), @Value) <> 0;
end;

function TNinekwJob.TimeLimitMs: Int64;
begin
  Result := ninekw_job_time_limit_ms(FHandle);
end;

function TNinekwJob.TimeLeftMs: Int64;
begin
  Result := ninekw_job_time_left_ms(FHandle);
end;

function TNinekwJob.InteractionLeftMs: Int64;
begin
  Result := ninekw_job_interaction_left_ms(FHandle);
end;

procedure TNinekwJob.Check(const Answer: UnicodeString);
var
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_job_check(FHandle, PAnsiChar(NinekwUtf8(Answer, 'answer')), Err), Err);
end;

function TNinekwJob.Json: UnicodeString;
begin
  Result := NinekwText(ninekw_job_json(FHandle));
end;

{ TNinekwAccountClient }

destructor TNinekwAccountClient.Destroy;
begin
  Close;
  inherited;
end;

procedure TNinekwAccountClient.Close;
begin
  { There is none, and no library, if the constructor failed. }
  if FHandle <> nil then
    ninekw_client_free(FHandle);
  FHandle := nil;
end;

function TNinekwAccountClient.History(Kind: Integer; const Options: TNinekwOptions): TNinekwReply;
var
  Reply: PNinekwReply;
  Err: PNinekwError;
begin
  Result := Made(ninekw_history(FHandle, Kind, Options.Made.Handle, Reply, Err), Reply, Err);
end;

function TNinekwAccountClient.HistoryNext(Page: TNinekwReply): TNinekwReply;
var
  Reply: PNinekwReply;
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_history_next(FHandle, Page.Handle, Reply, Err), Err);
  Result := nil;
  if Reply <> nil then
    Result := TNinekwReply.Create(Reply);
end;

function TNinekwAccountClient.HistoryDetail(Id: Int64; const Options: TNinekwOptions): TNinekwReply;
var
  Reply: PNinekwReply;
  Err: PNinekwError;
begin
  Result := Made(ninekw_history_detail(FHandle, Id, Options.Made.Handle, Reply, Err), Reply, Err);
end;

function TNinekwAccountClient.Settings: TNinekwReply;
var
  Reply: PNinekwReply;
  Err: PNinekwError;
begin
  Result := Made(ninekw_settings(FHandle, Reply, Err), Reply, Err);
end;

procedure TNinekwAccountClient.SetSetting(const Name: UnicodeString; IsOn: Boolean);
var
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_set_setting(FHandle, PAnsiChar(NinekwUtf8(Name, 'name')), Ord(IsOn), Err), Err);
end;

function TNinekwAccountClient.Referrals(const Options: TNinekwOptions): TNinekwReply;
var
  Reply: PNinekwReply;
  Err: PNinekwError;
begin
  Result := Made(ninekw_referrals(FHandle, Options.Made.Handle, Reply, Err), Reply, Err);
end;

function TNinekwAccountClient.Transfer(Credits, UserId: Int64; const Options: TNinekwOptions): Int64;
var
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_transfer(FHandle, Credits, UserId, Options.Made.Handle, @Result, Err), Err);
end;

function TNinekwAccountClient.CreateCoupon(Credits: Int64; const Options: TNinekwOptions): UnicodeString;
var
  Reply: PNinekwReply;
  Err: PNinekwError;
begin
  with Made(ninekw_create_coupon(FHandle, Credits, Options.Made.Handle, Reply, Err), Reply, Err) do
  try
    Result := Text('code');
  finally
    Free;
  end;
end;

function TNinekwAccountClient.CreateAccount(const Code: UnicodeString; Referrer: Int64;
  const Options: TNinekwOptions): TNinekwReply;
var
  Reply: PNinekwReply;
  Err: PNinekwError;
begin
  Result := Made(ninekw_create_account(FHandle, PAnsiChar(NinekwUtf8(Code, 'code')), Referrer, Options.Made.Handle,
    Reply, Err), Reply, Err);
end;

function TNinekwAccountClient.Diagnose(const Kind: UnicodeString): TNinekwDiagnosis;
var
  Word: RawByteString;
  Diagnosis: PNinekwDiagnosis;
  Err: PNinekwError;
  Given: PAnsiChar;
begin
  Word := NinekwUtf8(Kind, 'kind');
  Given := nil;
  if Length(Word) > 0 then
    Given := PAnsiChar(Word);
  NinekwCheck(ninekw_diagnose(FHandle, Given, Diagnosis, Err), Err);
  Result := NinekwDiagnosisOf(Diagnosis);
end;

{ TNinekwAnsweringClient }

function TNinekwAnsweringClient.NextJob(const Options: TNinekwOptions): TNinekwJob;
var
  Job: PNinekwJob;
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_job_next(FHandle, Options.Made.Handle, Job, Err), Err);
  Result := nil;
  if Job <> nil then
    Result := TNinekwJob.Create(Job, True);
end;

procedure TNinekwAnsweringClient.ConfirmJob(const Options: TNinekwOptions);
var
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_job_confirm(FHandle, Options.Made.Handle, Err), Err);
end;

function TNinekwAnsweringClient.AnswerJob(Id: Int64; const Answer: UnicodeString; const Options: TNinekwOptions): Int64;
var
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_job_answer(FHandle, Id, PAnsiChar(NinekwUtf8(Answer, 'answer')), Options.Made.Handle, @Result, Err),
    Err);
end;

procedure TNinekwAnsweringClient.SkipJob(Id: Int64; const Options: TNinekwOptions);
var
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_job_skip(FHandle, Id, Options.Made.Handle, Err), Err);
end;

procedure TNinekwAnsweringClient.EndJobs;
var
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_job_end(FHandle, Err), Err);
end;

function TNinekwAnsweringClient.JobVerdict(Id: Int64; const Options: TNinekwOptions): Integer;
var
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_job_verdict(FHandle, Id, Options.Made.Handle, @Result, Err), Err);
end;

function TNinekwAnsweringClient.Show(Id: Int64; const Options: TNinekwOptions): TNinekwReply;
var
  Reply: PNinekwReply;
  Err: PNinekwError;
begin
  Result := Made(ninekw_show(FHandle, Id, Options.Made.Handle, Reply, Err), Reply, Err);
end;

function TNinekwAnsweringClient.ShowStatic(Id: Int64; Base64: Boolean): TNinekwReply;
var
  Reply: PNinekwReply;
  Err: PNinekwError;
begin
  Result := Made(ninekw_show_static(FHandle, Id, Ord(Base64), Reply, Err), Reply, Err);
end;

function Decided(Work: PWork; Job: TNinekwJob; Decision: PNinekwDecision): Integer;
var
  Answer: UnicodeString;
  Err: PNinekwError;
begin
  Result := 1;
  case Work.Decide(Job, Answer) of
    ndAnswer: NinekwCheck(ninekw_decision_answer(Decision, PAnsiChar(NinekwUtf8(Answer, 'answer')), Err), Err);
    ndSkip: ninekw_decision_skip(Decision);
    ndLetGo: ninekw_decision_let_go(Decision);
    ndWorking: ninekw_decision_working(Decision);
    ndStop: Result := 0;
  end;
end;

function ToldJob(user: Pointer; job: PNinekwJob; decision: PNinekwDecision): Integer; cdecl;
var
  Work: PWork;
  Lent: TNinekwJob;
begin
  Work := user;
  if Work.Guard.IsBroken then
    Exit(0);
  try
    Lent := TNinekwJob.Create(job, False);
    try
      Result := Decided(Work, Lent, decision);
    finally
      Lent.Free;
    end;
  except
    Result := Work.Guard.Keep;
  end;
end;

function ToldOutcome(user: Pointer; job: PNinekwJob; outcome: Integer; credits: Int64;
  error: PNinekwError): Integer; cdecl;
var
  Work: PWork;
  Lent: TNinekwJob;
  Fault: TNinekwFault;
begin
  Work := user;
  if Work.Guard.IsBroken then
    Exit(0);
  Result := 0;
  try
    Lent := TNinekwJob.Create(job, False);
    try
      Fault := NinekwFaultOf(error);
      if error = nil then
        Fault.Status := NINEKW_OK;
      if Work.Outcome(Lent, outcome, credits, Fault) then
        Result := 1;
    finally
      Lent.Free;
    end;
  except
    Result := Work.Guard.Keep;
  end;
end;

function TNinekwAnsweringClient.Work(const Decide: TNinekwDecideEvent; const OnOutcome: TNinekwOutcomeEvent;
  const Options: TNinekwOptions; TimeoutMs: Int64; Cancel: TNinekwCancel; const Progress: TNinekwProgressEvent): TNinekwTally;
var
  Work: TWork;
  Outcome: TNinekwOutcomeFn;
  Err: PNinekwError;
begin
  Work.Guard.Start(Progress);
  Work.Decide := Decide;
  Work.Outcome := OnOutcome;
  Outcome := nil;
  if Assigned(OnOutcome) then
    Outcome := @ToldOutcome;
  Work.Guard.Check(ninekw_work_with(FHandle, Options.Made.Handle, TimeoutMs, NinekwCancelOf(Cancel), Work.Guard.Progress,
    @ToldJob, Outcome, @Work, @Result.Answered, @Result.Credits, Err), Err);
end;

end.
