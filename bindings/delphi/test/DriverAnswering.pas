unit DriverAnswering;

{ The commands of those who answer captchas, and about the account. }

{ Bytes all along. }
{$DEFINE NINEKW_ANSI}
{$I Ninekw.inc}

interface

uses
  SysUtils, NinekwApi, NinekwErrors, NinekwValues, NinekwResults, NinekwJobs, Ninekw, DriverLine;

{ False if it is another command. `Job` is the last one taken. }
function Answered(Client: TNinekwClient; Line: TLine; var Job: TNinekwJob; var Found: TResult): Boolean;
function AboutAccount(Client: TNinekwClient; Line: TLine; var Found: TResult): Boolean;

implementation

type
  TWorker = class
    Line: TLine;
    Decisions: TWords;
    At, Outcomes: Integer;
    Told: RawByteString;
    function Decide(Job: TNinekwJob; out Answer: UnicodeString): TNinekwDecision;
    function Outcome(Job: TNinekwJob; Outcome: Integer; Credits: Int64; const Fault: TNinekwFault): Boolean;
  end;

function TWorker.Decide(Job: TNinekwJob; out Answer: UnicodeString): TNinekwDecision;
var
  Word: RawByteString;
begin
  Word := Decisions[At];
  if At < High(Decisions) then
    Inc(At);
  Answer := '';
  if (Word = 'stop') or (Job.Id = 0) then
    Result := ndStop
  else if Word = 'skip' then
    Result := ndSkip
  else if Word = 'let_go' then
    Result := ndLetGo
  else if Word = 'working' then
    Result := ndWorking
  else if Word = 'pending' then
    Result := ndPending
  else
  begin
    Answer := NinekwText(PAnsiChar(Copy(Word, Length('answer:') + 1, Length(Word))));
    Result := ndAnswer;
  end;
end;

function TWorker.Outcome(Job: TNinekwJob; Outcome: Integer; Credits: Int64; const Fault: TNinekwFault): Boolean;
begin
  if Told <> '' then
    Told := Told + ',';
  case Outcome of
    NINEKW_OUTCOME_ANSWERED: Told := Told + 'answered ' + NumberText(Credits);
    NINEKW_OUTCOME_REFUSED: Told := Told + 'refused ' + NumberText(Fault.ServiceCode);
    NINEKW_OUTCOME_SKIPPED: Told := Told + 'skipped';
    NINEKW_OUTCOME_LATE: Told := Told + 'late';
    NINEKW_OUTCOME_LET_GO: Told := Told + 'let_go';
  end;
  Inc(Outcomes);
  Result := Outcomes <> Line.Number('most');
end;

procedure Work(Client: TNinekwClient; Line: TLine; var Found: TResult);
var
  Worker: TWorker;
  Tally: TNinekwTally;
begin
  Worker := TWorker.Create;
  try
    Worker.Line := Line;
    Worker.Decisions := Line.List('decisions');
    Tally := Client.Work(Worker.Decide, Worker.Outcome, Line.Options, Line.TimeoutMs, Line.Cancel);
    Found.Add('answered', Tally.Answered);
    Found.Add('credits', Tally.Credits);
    Found.AddBytes('outcomes', Worker.Told);
  finally
    Worker.Free;
  end;
end;

function Raw(const Bytes: TBytes): RawByteString;
begin
  SetString(Result, PAnsiChar(Bytes), Length(Bytes));
end;

procedure AddJob(Job: TNinekwJob; Line: TLine; var Found: TResult);
var
  Text: UnicodeString;
  Types: UnicodeString;
  Names: TWords;
  Number: Int64;
  I: Integer;
begin
  Found.Add('id', Job.Id);
  Found.Add('kind', Job.Kind);
  Found.Add('captcha_kind', Job.CaptchaKind);
  if Job.TryAnswerToCheck(Text) then
    Found.Add('to_check', Text);
  Found.Add('files', Job.FileCount);
  Types := '';
  for I := 0 to Job.FileCount - 1 do
  begin
    if I > 0 then
      Types := Types + ',';
    Types := Types + Job.Files(I).MediaType;
  end;
  Found.Add('media_types', Types);
  if Job.TryContent(Text) then
    Found.Add('content', Text);
  if Job.FileCount > 0 then
    Found.AddBytes('file', Raw(Job.Files(0).Bytes));
  Found.Add('time_limit_ms', Job.TimeLimitMs);
  Number := Job.TimeLeftMs;
  Found.Add('in_time', Ord((Number <= Job.TimeLimitMs) and (Number + 5000 > Job.TimeLimitMs)));
  Found.Add('to_touch', Ord(Job.InteractionLeftMs >= 0));
  Found.Add('json', Ord(Job.Json <> ''));
  Names := Line.List('texts');
  for I := 0 to High(Names) do
    if Job.TryText(NinekwText(PAnsiChar(Names[I])), Text) then
      Found.Add('text:' + Names[I], Text);
  Names := Line.List('ints');
  for I := 0 to High(Names) do
    if Job.TryInt(NinekwText(PAnsiChar(Names[I])), Number) then
      Found.Add('int:' + Names[I], Number);
end;

procedure Shown(Client: TNinekwClient; Line: TLine; var Found: TResult);
var
  Reply: TNinekwReply;
begin
  if Line.Has('static') then
    Reply := Client.ShowStatic(Line.Number('id'), Line.Bytes('static') = 'base64')
  else
    Reply := Client.Show(Line.Number('id'), Line.Options);
  try
    Found.AddBytes('body', Raw(Reply.Bytes));
    Found.Add('media_type', Reply.MediaType);
  finally
    Reply.Free;
  end;
end;

function Answered(Client: TNinekwClient; Line: TLine; var Job: TNinekwJob; var Found: TResult): Boolean;
const
  Verdicts: array[0..2] of RawByteString = ('open', 'correct', 'incorrect');
begin
  Result := True;
  if Line.Word = 'next_job' then
  begin
    FreeAndNil(Job);
    Job := Client.NextJob(Line.Options);
    if Job = nil then
      Found.Add('none', 1)
    else
      AddJob(Job, Line, Found);
  end
  else if Line.Word = 'confirm_job' then
    Client.ConfirmJob(Line.Options)
  else if Line.Word = 'check_job' then
    Job.Check(Line.Text('answer'))
  else if Line.Word = 'answer_job' then
    Found.Add('credits', Client.AnswerJob(Line.Number('id'), Line.Text('answer'), Line.Options))
  else if Line.Word = 'skip_job' then
    Client.SkipJob(Line.Number('id'), Line.Options)
  else if Line.Word = 'end_jobs' then
    Client.EndJobs
  else if Line.Word = 'job_verdict' then
    Found.AddBytes('verdict', Verdicts[Client.JobVerdict(Line.Number('id'), Line.Options)])
  else if Line.Word = 'show' then
    Shown(Client, Line, Found)
  else if Line.Word = 'work' then
    Work(Client, Line, Found)
  else
    Result := False;
end;

procedure AddTable(var Found: TResult; Reply: TNinekwReply; const Table: UnicodeString; const Suffix: RawByteString);
var
  Columns: TNinekwTexts;
  Heads, Rows: UnicodeString;
  I, Row: Integer;
begin
  Columns := Reply.Columns(Table);
  Heads := '';
  Rows := '';
  for I := 0 to High(Columns) do
  begin
    if I > 0 then
      Heads := Heads + '|';
    Heads := Heads + Columns[I];
  end;
  for Row := 0 to Reply.RowCount(Table) - 1 do
  begin
    if Row > 0 then
      Rows := Rows + #10;
    for I := 0 to High(Columns) do
    begin
      if I > 0 then
        Rows := Rows + '|';
      Rows := Rows + Reply.Cell(Table, Row, Columns[I]);
    end;
  end;
  Found.Add('columns' + Suffix, Heads);
  Found.Add('rows' + Suffix, Rows);
end;

procedure History(Client: TNinekwClient; Line: TLine; var Found: TResult);
var
  Kind: Integer;
  Number: Int64;
  Options: TNinekwOptions;
  Sizes: RawByteString;
  Page, Reply: TNinekwReply;
begin
  Kind := NINEKW_HISTORY_SUBMITTED;
  if Line.Bytes('kind') = 'solved' then
    Kind := NINEKW_HISTORY_SOLVED
  else if Line.Bytes('kind') = 'wrong' then
    Kind := NINEKW_HISTORY_WRONG;
  Sizes := '';
  Options := Line.Options;
  if Line.Has('pages') then
    Options.AddInt('page', 0);
  Page := Client.History(Kind, Options);
  while Page <> nil do
  begin
    Reply := Page;
    try
      if not Line.Has('pages') then
      begin
        if Reply.TryCount(Number) then
          Found.Add('count', Number);
        AddTable(Found, Reply, '', '');
        Exit;
      end;
      if Sizes <> '' then
        Sizes := Sizes + ',';
      Sizes := Sizes + NumberText(Reply.RowCount);
      Page := Client.HistoryNext(Reply);
    finally
      Reply.Free;
    end;
  end;
  Found.AddBytes('pages', Sizes);
end;

procedure Detail(Client: TNinekwClient; Line: TLine; var Found: TResult);
var
  Reply: TNinekwReply;
  Tables: TNinekwTexts;
  Names: UnicodeString;
  I: Integer;
begin
  Reply := Client.HistoryDetail(Line.Number('id'), Line.Options);
  try
    Tables := Reply.Tables;
    Names := '';
    for I := 0 to High(Tables) do
    begin
      if I > 0 then
        Names := Names + ',';
      Names := Names + Tables[I];
      AddTable(Found, Reply, Tables[I], ':' + UTF8Encode(Tables[I]));
    end;
    Found.Add('tables', Names);
  finally
    Reply.Free;
  end;
end;

procedure AddSettings(Reply: TNinekwReply; var Found: TResult);
const
  Numbers: array[0..1] of RawByteString = ('id', 'credits');
  Flags: array[0..2] of RawByteString = ('selfsolve', 'selfonly', 'selfsend');
var
  I: Integer;
  Number: Int64;
  Flag: Boolean;
begin
  try
    for I := 0 to High(Numbers) do
      if Reply.TryInt(NinekwText(PAnsiChar(Numbers[I])), Number) then
        Found.Add(Numbers[I], Number);
    for I := 0 to High(Flags) do
      if Reply.TryFlag(NinekwText(PAnsiChar(Flags[I])), Flag) then
        Found.Add(Flags[I], Ord(Flag));
  finally
    Reply.Free;
  end;
end;

procedure AddDiagnosis(const Diagnosis: TNinekwDiagnosis; var Found: TResult);
var
  Names: UnicodeString;
  I: Integer;
begin
  Names := '';
  for I := 0 to High(Diagnosis.Findings) do
  begin
    if I > 0 then
      Names := Names + ',';
    Names := Names + Diagnosis.Findings[I].Name;
  end;
  Found.Add('findings', Names);
  if Diagnosis.Findings <> nil then
    Found.Add('first', Diagnosis.Findings[0].Text);
  if Diagnosis.HasCredits then
    Found.Add('credits', Diagnosis.Credits);
  if Diagnosis.HasExpected then
    Found.Add('expected_ms', Diagnosis.ExpectedMs);
end;

procedure Created(Reply: TNinekwReply; var Found: TResult);
begin
  try
    Found.Add('user', Reply.Text('newuser'));
    Found.Add('password', Reply.Text('newpass'));
  finally
    Reply.Free;
  end;
end;

procedure Referred(Reply: TNinekwReply; var Found: TResult);
begin
  try
    AddTable(Found, Reply, '', '');
  finally
    Reply.Free;
  end;
end;

function AboutAccount(Client: TNinekwClient; Line: TLine; var Found: TResult): Boolean;
begin
  Result := True;
  if Line.Word = 'history' then
    History(Client, Line, Found)
  else if Line.Word = 'history_detail' then
    Detail(Client, Line, Found)
  else if Line.Word = 'settings' then
    AddSettings(Client.Settings, Found)
  else if Line.Word = 'set_setting' then
    Client.SetSetting(Line.Text('name'), Line.Bytes('on') = '1')
  else if Line.Word = 'referrals' then
    Referred(Client.Referrals(Line.Options), Found)
  else if Line.Word = 'transfer' then
    Found.Add('transfer_id', Client.Transfer(Line.Number('credits'), Line.Number('user_id'), Line.Options))
  else if Line.Word = 'create_coupon' then
    Found.Add('code', Client.CreateCoupon(Line.Number('credits'), Line.Options))
  else if Line.Word = 'create_account' then
    Created(Client.CreateAccount(Line.Text('code'), Line.Number('referrer'), Line.Options), Found)
  else if Line.Word = 'diagnose' then
    AddDiagnosis(Client.Diagnose(Line.Text('kind')), Found)
  else
    Result := False;
end;

end.
