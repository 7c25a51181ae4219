program driver;

{ The Pascal driver; see tests/drivers/README.md. }

{ Bytes all along. }
{$DEFINE NINEKW_ANSI}
{$I Ninekw.inc}
{$APPTYPE CONSOLE}

uses
  SysUtils, NinekwErrors, NinekwCall, NinekwJobs, Ninekw, DriverLine, DriverSubmitting, DriverAnswering;

var
  Client: TNinekwClient = nil;
  Job: TNinekwJob = nil;

procedure AddFault(E: ENinekwError; var Found: TResult);
begin
  Found.Start('error');
  Found.Add('status', E.Status);
  Found.Add('service_code', E.ServiceCode);
  Found.Add('http_status', E.HttpStatus);
  Found.Add('captcha_id', E.CaptchaId);
  Found.Add('retryable', Ord(E.Retryable));
  Found.Add('retry_after_ms', E.RetryAfterMs);
  Found.Add('operation', E.Operation);
  Found.Add('message', E.Text);
  if E.Fault.HasReply then
    Found.Add('reply', E.Reply);
  { Without the prefix of this language's classes. }
  Found.Add('class', UnicodeString(Copy(E.ClassName, Length('ENinekw') + 1, 100)));
end;

procedure Run(Line: TLine; var Found: TResult);
begin
  Found.Start('ok');
  if Line.Word = 'client' then
  begin
    FreeAndNil(Job);
    FreeAndNil(Client);
    Client := TNinekwClient.Create(Line.Settings);
  end
  else if not Submitted(Client, Line, Found) and not Answered(Client, Line, Job, Found)
    and not AboutAccount(Client, Line, Found) then
    raise Exception.Create('an unknown command');
end;

{ On a view of the client, if the command has limits. }
procedure RunWithin(Line: TLine; var Found: TResult);
var
  Whole: TNinekwClient;
  Token: TNinekwCancel;
begin
  if not Line.Has('within_ms') and not Line.Has('cancelled') then
  begin
    Run(Line, Found);
    Exit;
  end;
  Whole := Client;
  Token := TNinekwCancel.Create;
  try
    if Line.Has('cancelled') then
      Token.Trigger;
    Client := Whole.Within(Line.Number('within_ms', -1), Token);
    try
      Run(Line, Found);
    finally
      Client.Free;
      Client := Whole;
    end;
  finally
    Token.Free;
  end;
end;

function Heard(out Text: RawByteString): Boolean;
var
  Input_: AnsiString;
begin
  Result := not Eof(Input);
  if Result then
    Readln(Input_);
  Text := RawByteString(Input_);
  if (Text <> '') and (Text[Length(Text)] = #13) then
    SetLength(Text, Length(Text) - 1);
end;

var
  Text: RawByteString;
  Line: TLine;
  Found: TResult;
begin
  while Heard(Text) and (Text <> 'quit') do
  begin
    Line := TLine.Create(Text);
    try
      try
        RunWithin(Line, Found);
      except
        on E: ENinekwError do
          AddFault(E, Found);
      end;
    finally
      Line.Free;
    end;
    Write(AnsiString(Found.Text), #10);
    Flush(Output);
  end;
  Job.Free;
  Client.Free;
end.
