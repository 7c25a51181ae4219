{ A picture whose answer a second person checks. }
program confirm;

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
  Options.AddFile('file-upload-01', 'checked.png');
  Options.AddInt('confirm', 1);
  Options.AddInt('maxtimeout', 300);
  Answer := Client.Solve(Options, TSolver.Create.Told);
  Writeln(Answer.Text);
  Client.Feedback(Answer.Id, NINEKW_CORRECT);
  Client.Free;
end.
