program solve;

{$I Ninekw.inc}
{$APPTYPE CONSOLE}

uses
  SysUtils, NinekwApi, NinekwErrors, NinekwCall, NinekwResults, Ninekw;

type
  TSolver = class
    Shown: Integer;
    function Told(const Progress: TNinekwProgress): Boolean;
  end;

function TSolver.Told(const Progress: TNinekwProgress): Boolean;
begin
  if Progress.Phase <> Shown then
    Writeln(ErrOutput, 'phase ', Progress.Phase, ', ', Progress.ElapsedMs div 1000, ' s');
  Shown := Progress.Phase;
  Result := True; { False cancels }
end;

var
  Client: TNinekwClient;
  Solver: TSolver;
  Answer: TNinekwAnswer;
begin
  Client := TNinekwClient.Create; { NINEKW_API_KEY, and NINEKW_URL where it is not https://www.9kw.eu }
  Solver := TSolver.Create;
  try
    Answer := Client.Solve(UnicodeString(ParamStr(1)), Solver.Told);
    Writeln(Answer.Text);
    Client.Feedback(Answer.Id, NINEKW_CORRECT);
  except
    on E: ENinekwOutcomeError do
      Writeln(ErrOutput, 'no answer to captcha ', E.CaptchaId, ': ', E.Message);
  end;
  Solver.Free;
  Client.Free;
end.
