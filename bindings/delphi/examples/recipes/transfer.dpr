{ Gives 1000 credits to another user. It is sent once and never repeated. }
program transfer;

{$I Ninekw.inc}
{$APPTYPE CONSOLE}

uses
  SysUtils, NinekwValues, Ninekw;

var
  Client: TNinekwClient;
  Transfer: Int64;
begin
  Client := TNinekwClient.Create; { the key is in NINEKW_API_KEY }
  Transfer := Client.Transfer(1000, StrToInt64(ParamStr(1)), TNinekwOptions.None);
  Writeln('transfer ', Transfer, ', ', Client.Balance, ' credits left');
  Client.Free;
end.
