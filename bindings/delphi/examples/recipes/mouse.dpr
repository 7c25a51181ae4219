{ One click into a picture. }
program mouse;

{$I Ninekw.inc}
{$APPTYPE CONSOLE}

uses
  SysUtils, NinekwApi, NinekwCall, NinekwResults, NinekwValues, Ninekw;

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
  Options: TNinekwOptions;
  Answer: TNinekwAnswer;
  I: Integer;
begin
  Client := TNinekwClient.Create; { the key is in NINEKW_API_KEY }
  Options.AddFile('file-upload-01', 'captcha.png');
  Options.AddInt('mouse', 1);
  Options.AddText('textinstructions', 'Click the blue disc.');
  Answer := Client.Solve(Options, TSolver.Create.Told);
  for I := 0 to High(Answer.Points) do Writeln(Answer.Points[I].X, ' ', Answer.Points[I].Y);
  Client.Feedback(Answer.Id, NINEKW_CORRECT);
  Client.Free;
end.
