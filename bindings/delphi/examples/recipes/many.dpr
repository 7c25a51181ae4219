{ Many pictures at once, in one thread. }
program many;

{$I Ninekw.inc}
{$APPTYPE CONSOLE}

uses
  SysUtils, NinekwApi, NinekwResults, NinekwBatch, Ninekw;

const
  Pictures: array[0..1] of string = ('captcha.png', 'sum.png');

var
  Client: TNinekwClient;
  Batch: TNinekwBatch;
  Done: TNinekwDone;
  I: Integer;
begin
  Client := TNinekwClient.Create; { the key is in NINEKW_API_KEY }
  Batch := Client.Batch;
  for I := 0 to High(Pictures) do Batch.Add(UnicodeString(Pictures[I]));
  while Batch.Next(Done) do
    if Done.HasAnswer then
    begin
      Writeln(Pictures[Done.Ticket], ': ', Done.Answer.Text);
      Batch.Feedback(Done.Answer.Id, NINEKW_CORRECT);
    end
    else { what is wrong with one captcha does not end the others }
      Writeln(Pictures[Done.Ticket], ': ', Done.Fault.Text);
  Batch.Free;
  Client.Free;
end.
