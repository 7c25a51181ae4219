{ Pieces to put into a picture. }
program puzzle;

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
begin
  Client := TNinekwClient.Create; { the key is in NINEKW_API_KEY }
  Options.AddFile('file-upload-01', 'background.png');
  Options.AddInt('puzzle', 1);
  Options.AddFile('file-upload-02', 'piece.png');
  Answer := Client.Solve(Options, TSolver.Create.Told);
  Writeln(Answer.Text);
  Client.Feedback(Answer.Id, NINEKW_CORRECT);
  Client.Free;
end.
