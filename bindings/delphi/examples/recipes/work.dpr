{ Answers captchas of others at the terminal; an empty line skips one, the end of input stops. }
program work;

{$I Ninekw.inc}
{$APPTYPE CONSOLE}

uses
  NinekwValues, NinekwResults, NinekwJobs, Ninekw;

type
  TWorker = class
    function Decide(Job: TNinekwJob; out Answer: UnicodeString): TNinekwDecision;
  end;

function TWorker.Decide(Job: TNinekwJob; out Answer: UnicodeString): TNinekwDecision;
var
  Line: string;
begin
  { Job.Files has its picture, Job.TryContent its text. }
  Write('job ', Job.Id, ', ', Job.TimeLeftMs div 1000, ' s: a ', Job.Kind, ' answer? ');
  Result := ndStop;
  if Eof(Input) then Exit;
  Readln(Line);
  Answer := UnicodeString(Line);
  if Line = '' then Result := ndSkip else Result := ndAnswer;
end;

var
  Client: TNinekwClient;
  Kinds: TNinekwOptions;
  Tally: TNinekwTally;
begin
  Client := TNinekwClient.Create; { the key is in NINEKW_API_KEY }
  Kinds.AddInt('mouse', 1);
  Kinds.AddInt('multimouse', 1);
  Kinds.AddInt('withok', 1);
  Tally := Client.Work(TWorker.Create.Decide, nil, Kinds);
  Writeln(Tally.Answered, ' answered, ', Tally.Credits, ' credits');
  Client.Free;
end.
