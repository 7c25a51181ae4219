{ A widget of a web page, by its site key. }
program interactive;

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
  Options.AddText('file-upload-01', '6LfP0CITAAAAAHq9');
  Options.AddInt('interactive', 1);
  Options.AddText('oldsource', 'recaptchav2');
  Options.AddText('pageurl', 'https://example.com/login');
  Answer := Client.Solve(Options, TSolver.Create.Told);
  Writeln(Answer.Token);
  Client.Feedback(Answer.Id, NINEKW_CORRECT);
  Client.Free;
end.
