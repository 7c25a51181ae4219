unit DriverSubmitting;

{ The commands of those who submit captchas. }

{ Bytes all along. }
{$DEFINE NINEKW_ANSI}
{$I Ninekw.inc}

interface

uses
  NinekwApi, NinekwResults, NinekwBatch, NinekwValues, Ninekw, DriverLine;

{ False if it is another command. }
function Submitted(Client: TNinekwClient; Line: TLine; var Found: TResult): Boolean;
procedure AddAnswer(var Found: TResult; const Answer: TNinekwAnswer);

implementation

procedure AddAnswer(var Found: TResult; const Answer: TNinekwAnswer);
const
  States: array[0..3] of RawByteString = ('', 'pending', 'solved', 'unsolved');
var
  Points: RawByteString;
  I: Integer;
begin
  Found.Add('id', Answer.Id);
  Found.AddBytes('state', States[Answer.State]);
  Found.Add('text', Answer.Text);
  if Answer.Kind <> '' then
    Found.Add('kind', Answer.Kind);
  if Answer.HasCredits then
    Found.Add('credits', Answer.Credits);
  if Answer.HasPrice then
    Found.Add('price', Answer.Price);
  if Answer.RetryInMs >= 0 then
    Found.Add('retry_in_ms', Answer.RetryInMs);
  if Answer.HasAngle then
    Found.Add('angle', Answer.Angle);
  Points := '';
  for I := 0 to High(Answer.Points) do
  begin
    if I > 0 then
      Points := Points + ';';
    Points := Points + NumberText(Answer.Points[I].X) + ',' + NumberText(Answer.Points[I].Y);
  end;
  if Points <> '' then
    Found.AddBytes('points', Points);
  if Answer.HasConfirmed then
    Found.Add('confirmed', Ord(Answer.Confirmed));
  if Answer.Token <> '' then
    Found.Add('token', Answer.Token);
end;

procedure ServerStatus(Client: TNinekwClient; var Found: TResult);
var
  Status: TNinekwServerStatus;
  Number: Int64;
begin
  Status := Client.ServerStatus;
  try
    if Status.TryWorkers(Number) then
      Found.Add('workers', Number);
    if Status.TryWorkers(Number, 'text') then
      Found.Add('workers_text', Number);
    if Status.TryQueue(Number) then
      Found.Add('queue', Number);
    if Status.TryQueue(Number, 'text') then
      Found.Add('queue_text', Number);
    if Status.TryInWork(Number) then
      Found.Add('in_work', Number);
    if Status.TryMeanSolveSeconds(Number) then
      Found.Add('mean_solve_seconds', Number);
  finally
    Status.Free;
  end;
end;

procedure Called(Client: TNinekwClient; Line: TLine; var Found: TResult);
var
  Options: TNinekwOptions;
  Reply: TNinekwReply;
begin
  Options := Line.Options;
  if Line.Bytes('form') = 'text' then
    Options.AddInt('json', 0);
  Reply := Client.Call(Line.Text('action'), Options);
  try
    Found.Add('body', Reply.Body);
  finally
    Reply.Free;
  end;
end;

procedure Keep(var Results: TWords; const Done: TNinekwDone);
begin
  if High(Results) < Done.Ticket then
    SetLength(Results, Done.Ticket + 1);
  if Done.HasAnswer then
    Results[Done.Ticket] := NumberText(Done.Ticket) + ' ' + UTF8Encode(Done.Answer.Text)
  else
    Results[Done.Ticket] := NumberText(Done.Ticket) + ' !' + NumberText(Done.Fault.Status) + ' of '
      + NumberText(Done.CaptchaId);
end;

function Joined(const Words: TWords): RawByteString;
var
  I: Integer;
begin
  Result := '';
  for I := 0 to High(Words) do
  begin
    if (Result <> '') and (Words[I] <> '') then
      Result := Result + ',';
    Result := Result + Words[I];
  end;
end;

procedure Stream(Batch: TNinekwBatch; Line: TLine; var Found: TResult);
var
  Done: TNinekwDone;
  Results: TWords;
  Finished, Most, Number: Integer;
begin
  Results := nil;
  Finished := 0;
  Most := 0;
  for Number := 0 to Line.Number('count') - 1 do
  begin
    while Batch.NextOrRoom(Done) do
    begin
      Keep(Results, Done);
      Inc(Finished);
    end;
    if Number + 1 - Finished > Most then
      Most := Number + 1 - Finished;
    Batch.Add(Line.Options);
  end;
  while Batch.Next(Done) do
    Keep(Results, Done);
  Found.AddBytes('results', Joined(Results));
  Found.Add('most', Most);
end;

procedure Many(Client: TNinekwClient; Line: TLine; var Found: TResult);
var
  Batch: TNinekwBatch;
  Done: TNinekwDone;
  Results, Ids: TWords;
  I: Integer;
  Cost: Int64;
begin
  Results := nil;
  Cost := 0;
  Batch := Client.Batch;
  try
    if Line.Has('stream') then
    begin
      Stream(Batch, Line, Found);
      Exit;
    end;
    for I := 1 to Line.Number('count') do
      Batch.Add(Line.Options);
    Ids := Line.List('ids');
    for I := 0 to High(Ids) do
      Batch.AddSubmitted(AsNumber(Ids[I]));
    if Line.Has('resume') then
      Batch.Resume;
    while Batch.Next(Done, Line.Progress, Line.TimeoutMs, Line.Cancel) do
    begin
      Keep(Results, Done);
      Inc(Cost, Done.Price);
      if Done.HasAnswer and Line.Has('feedback') then
        Batch.Feedback(Done.Answer.Id, NINEKW_CORRECT);
      if Line.Has('give_up') then
        Batch.GiveUp;
    end;
    Found.AddBytes('results', Joined(Results));
    Found.Add('left', Batch.Queued + Batch.InFlight);
    Found.Add('cost', Cost);
    Found.Add('pending', Length(Batch.Pending));
    Found.Add('room', Ord(Batch.HasRoom));
  finally
    Batch.Free;
  end;
end;

function Verdict(const Word: RawByteString): Integer;
begin
  if Word = 'correct' then
    Result := NINEKW_CORRECT
  else if Word = 'incorrect' then
    Result := NINEKW_INCORRECT
  else
    Result := NINEKW_UNUSED;
end;

function Submitted(Client: TNinekwClient; Line: TLine; var Found: TResult): Boolean;
begin
  Result := True;
  if Line.Word = 'server_status' then
    ServerStatus(Client, Found)
  else if Line.Word = 'balance' then
    Found.Add('credits', Client.Balance)
  else if Line.Word = 'submit' then
    Found.Add('id', Client.Submit(Line.Options))
  else if Line.Word = 'solve' then
    AddAnswer(Found, Client.Solve(Line.Options, Line.Progress, Line.TimeoutMs, Line.Cancel))
  else if Line.Word = 'poll' then
    AddAnswer(Found, Client.Poll(Line.Number('id'), Line.Options))
  else if Line.Word = 'wait' then
    AddAnswer(Found, Client.Wait(Line.Number('id'), Line.Progress, Line.TimeoutMs, Line.Cancel))
  else if Line.Word = 'feedback' then
    Client.Feedback(Line.Number('id'), Verdict(Line.Bytes('verdict')), Line.Options)
  else if Line.Word = 'acknowledge' then
    Client.Acknowledge(Line.Number('id'))
  else if Line.Word = 'forget' then
    Client.Forget(Line.Text('tag'))
  else if Line.Word = 'call' then
    Called(Client, Line, Found)
  else if Line.Word = 'solve_many' then
    Many(Client, Line, Found)
  else
    Result := False;
end;

end.
