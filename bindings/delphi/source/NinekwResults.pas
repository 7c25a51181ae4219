unit NinekwResults;

{ What calls give. Answers are copied into records; a reply holds a handle and is freed by whoever asked for it. }

{$I Ninekw.inc}

interface

uses
  SysUtils, NinekwApi, NinekwErrors, NinekwCall;

type
  { From the top left. }
  TNinekwPoint = record
    X, Y: Integer;
  end;

  { What became of a captcha. }
  TNinekwAnswer = record
    Id: Int64;
    { One of NINEKW_STATE_*. }
    State: Integer;
    { As the service sent it, in the form of Kind. }
    Text: UnicodeString;
    { 'text', 'mouse' and so on; '' if it is not known. }
    Kind: UnicodeString;
    { Clicks. }
    Points: array of TNinekwPoint;
    { '' if there is none. }
    Token: UnicodeString;
    HasCredits: Boolean;
    { The balance of the account after the answer. }
    Credits: Int64;
    HasPrice: Boolean;
    { What the captcha costs, in credits: 0 if nobody solved it. }
    Price: Int64;
    { When to poll a pending captcha again, for programs that do something else meanwhile; else -1. }
    RetryInMs: Int64;
    HasAngle: Boolean;
    { In degrees. }
    Angle: Integer;
    HasConfirmed: Boolean;
    Confirmed: Boolean;
    function IsSolved: Boolean;
  end;

  { A captcha of a batch that is finished: its answer, or why there is none. }
  TNinekwDone = record
    Ticket: Int64;
    { 0: it was not submitted. }
    CaptchaId: Int64;
    { What Add was given for it. }
    Tag: UnicodeString;
    HasPrice: Boolean;
    { What the captcha costs, in credits: 0 if nobody solved it. }
    Price: Int64;
    HasAnswer: Boolean;
    Answer: TNinekwAnswer;
    { Its Status is 0 if there is an answer. }
    Fault: TNinekwFault;
    { The answer; raises why there is none. }
    function Get: TNinekwAnswer;
  end;

  { What was taken and answered by Work. }
  TNinekwTally = record
    Answered, Credits: Int64;
  end;

  { A reason why nothing happens: its word, and a line that says what to do. }
  TNinekwFinding = record
    Name, Text: UnicodeString;
  end;

  { All reasons, and where known (else -1) the credits and the expected time to an answer. }
  TNinekwDiagnosis = record
    Findings: array of TNinekwFinding;
    HasCredits: Boolean;
    Credits: Int64;
    HasExpected: Boolean;
    ExpectedMs: Int64;
  end;

  TNinekwTexts = array of UnicodeString;

  { A whole reply of the service. Whoever asked for it frees it. '' as a table is the first one. }
  TNinekwReply = class
  private
    FHandle: PNinekwReply;
  public
    constructor Create(Handle: PNinekwReply);
    destructor Destroy; override;
    { The text; what is no UTF-8, and NUL, as U+FFFD. }
    function Body: UnicodeString;
    function Bytes: TBytes;
    { '' if it is no JSON. }
    function Json: UnicodeString;
    { What it is, for instance 'image/png'. }
    function MediaType: UnicodeString;
    { A field's text; '' if there is none. }
    function Text(const Name: UnicodeString): UnicodeString;
    { False if there is none. }
    function TryText(const Name: UnicodeString; out Value: UnicodeString): Boolean;
    function TryInt(const Name: UnicodeString; out Value: Int64): Boolean;
    function TryFlag(const Name: UnicodeString; out Value: Boolean): Boolean;
    { How many rows there are in all, if the service says so. }
    function TryCount(out Value: Int64): Boolean;
    { For calls of the library. }
    property Handle: PNinekwReply read FHandle;
    { Names of the tables. }
    function Tables: TNinekwTexts;
    function Columns(const Table: UnicodeString = ''): TNinekwTexts;
    function RowCount(const Table: UnicodeString = ''): Integer;
    { False if there is none. }
    function TryCell(const Table: UnicodeString; Row: Integer; const Column: UnicodeString;
      out Value: UnicodeString): Boolean;
    function Cell(const Table: UnicodeString; Row: Integer; const Column: UnicodeString): UnicodeString;
  end;

  { The load of the service; False where it does not tell. A kind is a word such as 'text', as in an answer's; '' is all. }
  TNinekwServerStatus = class(TNinekwReply)
  public
    { How many people answer captchas just now. }
    function TryWorkers(out Value: Int64; const Kind: UnicodeString = ''): Boolean;
    { How many captchas wait for somebody. }
    function TryQueue(out Value: Int64; const Kind: UnicodeString = ''): Boolean;
    { How many captchas somebody is answering just now. }
    function TryInWork(out Value: Int64): Boolean;
    { Mean seconds from the upload to the answer over the last five minutes. }
    function TryMeanSolveSeconds(out Value: Int64): Boolean;
  end;

{ Copies an answer of C. }
function NinekwCopied(Answer: PNinekwAnswer): TNinekwAnswer;
{ The same, and frees it; also when the guard raises. }
function NinekwAnswerOf(var Guard: TNinekwGuard; Status: Integer; var Answer: PNinekwAnswer;
  var Err: PNinekwError): TNinekwAnswer;
{ Copies and frees what became of a captcha. }
function NinekwDoneOf(Done: PNinekwDone): TNinekwDone;
function NinekwDiagnosisOf(Diagnosis: PNinekwDiagnosis): TNinekwDiagnosis;
{ Bytes of C. }
function NinekwBytes(Data: Pointer; Length: NativeUInt): TBytes;

implementation

function NinekwBytes(Data: Pointer; Length: NativeUInt): TBytes;
begin
  Result := nil;
  SetLength(Result, Length);
  if Length > 0 then
    Move(Data^, Result[0], Length);
end;

function NinekwCopied(Answer: PNinekwAnswer): TNinekwAnswer;
var
  I: Integer;
  Confirmed: Integer;
begin
  Result.Id := ninekw_answer_id(Answer);
  Result.State := ninekw_answer_state(Answer);
  Result.Text := NinekwText(ninekw_answer_text(Answer));
  Result.Kind := NinekwText(ninekw_answer_kind(Answer));
  Result.Token := NinekwText(ninekw_answer_token(Answer));
  Result.Points := nil;
  SetLength(Result.Points, ninekw_answer_point_count(Answer));
  for I := 0 to High(Result.Points) do
    ninekw_answer_point(Answer, I, @Result.Points[I].X, @Result.Points[I].Y);
  Result.Credits := 0;
  Result.Price := 0;
  Result.Angle := 0;
  Confirmed := 0;
  Result.HasCredits := ninekw_answer_credits(Answer, @Result.Credits) <> 0;
  Result.HasPrice := ninekw_answer_price(Answer, @Result.Price) <> 0;
  if ninekw_answer_retry_in_ms(Answer, @Result.RetryInMs) = 0 then
    Result.RetryInMs := -1;
  Result.HasAngle := ninekw_answer_angle(Answer, @Result.Angle) <> 0;
  Result.HasConfirmed := ninekw_answer_confirmed(Answer, @Confirmed) <> 0;
  Result.Confirmed := Confirmed <> 0;
end;

function NinekwAnswerOf(var Guard: TNinekwGuard; Status: Integer; var Answer: PNinekwAnswer;
  var Err: PNinekwError): TNinekwAnswer;
begin
  try
    Guard.Check(Status, Err);
    Result := NinekwCopied(Answer);
  finally
    ninekw_answer_free(Answer);
  end;
end;

function NinekwDoneOf(Done: PNinekwDone): TNinekwDone;
var
  Answer: PNinekwAnswer;
  Error: PNinekwError;
begin
  try
    Result.Ticket := ninekw_done_ticket(Done);
    Result.CaptchaId := ninekw_done_captcha_id(Done);
    Result.Tag := NinekwText(ninekw_done_tag(Done));
    Result.Price := 0;
    Result.HasPrice := ninekw_done_price(Done, @Result.Price) <> 0;
    Answer := ninekw_done_answer(Done);
    Result.HasAnswer := Answer <> nil;
    Result.Answer := NinekwCopied(Answer);
    Error := ninekw_done_error(Done);
    Result.Fault := NinekwFaultOf(Error);
    if Error = nil then
      Result.Fault.Status := NINEKW_OK;
  finally
    ninekw_done_free(Done);
  end;
end;

function NinekwDiagnosisOf(Diagnosis: PNinekwDiagnosis): TNinekwDiagnosis;
var
  I: Integer;
begin
  try
    Result.Findings := nil;
    SetLength(Result.Findings, ninekw_diagnosis_count(Diagnosis));
    for I := 0 to High(Result.Findings) do
    begin
      Result.Findings[I].Name := NinekwText(ninekw_diagnosis_name(Diagnosis, I));
      Result.Findings[I].Text := NinekwText(ninekw_diagnosis_message(Diagnosis, I));
    end;
    Result.Credits := -1;
    Result.ExpectedMs := -1;
    Result.HasCredits := ninekw_diagnosis_credits(Diagnosis, @Result.Credits) <> 0;
    Result.HasExpected := ninekw_diagnosis_expected_ms(Diagnosis, @Result.ExpectedMs) <> 0;
  finally
    ninekw_diagnosis_free(Diagnosis);
  end;
end;

{ TNinekwAnswer }

function TNinekwAnswer.IsSolved: Boolean;
begin
  Result := State = NINEKW_STATE_SOLVED;
end;

{ TNinekwDone }

function TNinekwDone.Get: TNinekwAnswer;
begin
  if not HasAnswer then
    raise NinekwException(Fault);
  Result := Answer;
end;

{ TNinekwReply }

constructor TNinekwReply.Create(Handle: PNinekwReply);
begin
  inherited Create;
  FHandle := Handle;
end;

destructor TNinekwReply.Destroy;
begin
  ninekw_reply_free(FHandle);
  inherited;
end;

function TNinekwReply.Body: UnicodeString;
begin
  Result := NinekwText(ninekw_reply_body(FHandle));
end;

function TNinekwReply.Bytes: TBytes;
var
  Data: Pointer;
  Length: NativeUInt;
begin
  Length := 0;
  Data := ninekw_reply_bytes(FHandle, @Length);
  Result := NinekwBytes(Data, Length);
end;

function TNinekwReply.Json: UnicodeString;
begin
  Result := NinekwText(ninekw_reply_json(FHandle));
end;

function TNinekwReply.MediaType: UnicodeString;
begin
  Result := NinekwText(ninekw_reply_media_type(FHandle));
end;

function TNinekwReply.TryText(const Name: UnicodeString; out Value: UnicodeString): Boolean;
var
  Found: PAnsiChar;
begin
  Found := ninekw_reply_text(FHandle, PAnsiChar(NinekwUtf8(Name, 'name')));
  Value := NinekwText(Found);
  Result := Found <> nil;
end;

function TNinekwReply.Text(const Name: UnicodeString): UnicodeString;
begin
  TryText(Name, Result);
end;

function TNinekwReply.TryInt(const Name: UnicodeString; out Value: Int64): Boolean;
begin
  Value := 0;
  Result := ninekw_reply_int(FHandle, PAnsiChar(NinekwUtf8(Name, 'name')), @Value) <> 0;
end;

function TNinekwReply.TryFlag(const Name: UnicodeString; out Value: Boolean): Boolean;
var
  Number: Integer;
begin
  Number := 0;
  Result := ninekw_reply_flag(FHandle, PAnsiChar(NinekwUtf8(Name, 'name')), @Number) <> 0;
  Value := Number <> 0;
end;

function TNinekwReply.TryCount(out Value: Int64): Boolean;
begin
  Value := 0;
  Result := ninekw_reply_count(FHandle, @Value) <> 0;
end;

function TNinekwReply.Tables: TNinekwTexts;
var
  I: Integer;
begin
  Result := nil;
  SetLength(Result, ninekw_reply_table_count(FHandle));
  for I := 0 to High(Result) do
    Result[I] := NinekwText(ninekw_reply_table_name(FHandle, I));
end;

{ nil for the first table, or for all kinds. }
function NameOrNil(const Utf8: RawByteString): PAnsiChar;
begin
  if Length(Utf8) = 0 then
    Result := nil
  else
    Result := PAnsiChar(Utf8);
end;

function TNinekwReply.Columns(const Table: UnicodeString): TNinekwTexts;
var
  Name: RawByteString;
  I: Integer;
begin
  Name := NinekwUtf8(Table, 'table');
  Result := nil;
  SetLength(Result, ninekw_reply_column_count(FHandle, NameOrNil(Name)));
  for I := 0 to High(Result) do
    Result[I] := NinekwText(ninekw_reply_column(FHandle, NameOrNil(Name), I));
end;

function TNinekwReply.RowCount(const Table: UnicodeString): Integer;
var
  Name: RawByteString;
begin
  Name := NinekwUtf8(Table, 'table');
  Result := ninekw_reply_row_count(FHandle, NameOrNil(Name));
end;

function TNinekwReply.TryCell(const Table: UnicodeString; Row: Integer; const Column: UnicodeString;
  out Value: UnicodeString): Boolean;
var
  Name, Of_: RawByteString;
  Found: PAnsiChar;
begin
  Name := NinekwUtf8(Table, 'table');
  Of_ := NinekwUtf8(Column, 'column');
  Found := ninekw_reply_cell(FHandle, NameOrNil(Name), Row, PAnsiChar(Of_));
  Value := NinekwText(Found);
  Result := Found <> nil;
end;

function TNinekwReply.Cell(const Table: UnicodeString; Row: Integer; const Column: UnicodeString): UnicodeString;
begin
  TryCell(Table, Row, Column, Result);
end;

{ TNinekwServerStatus }

function TNinekwServerStatus.TryWorkers(out Value: Int64; const Kind: UnicodeString): Boolean;
var
  Name: RawByteString;
begin
  Name := NinekwUtf8(Kind, 'kind');
  Value := 0;
  Result := ninekw_reply_workers(FHandle, NameOrNil(Name), @Value) <> 0;
end;

function TNinekwServerStatus.TryQueue(out Value: Int64; const Kind: UnicodeString): Boolean;
var
  Name: RawByteString;
begin
  Name := NinekwUtf8(Kind, 'kind');
  Value := 0;
  Result := ninekw_reply_queue(FHandle, NameOrNil(Name), @Value) <> 0;
end;

function TNinekwServerStatus.TryInWork(out Value: Int64): Boolean;
begin
  Value := 0;
  Result := ninekw_reply_in_work(FHandle, @Value) <> 0;
end;

function TNinekwServerStatus.TryMeanSolveSeconds(out Value: Int64): Boolean;
begin
  Value := 0;
  Result := ninekw_reply_mean_solve_seconds(FHandle, @Value) <> 0;
end;

end.
