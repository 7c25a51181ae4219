{ A warning when credits run low. }
program balance;

{$I Ninekw.inc}
{$APPTYPE CONSOLE}

uses
  Ninekw;

const
  Least = 5000;

var
  Client: TNinekwClient;
  Credits: Int64;
begin
  Client := TNinekwClient.Create; { the key is in NINEKW_API_KEY }
  Credits := Client.Balance;
  if Credits < Least then Writeln('only ', Credits, ' credits left');
  Client.Free;
end.
