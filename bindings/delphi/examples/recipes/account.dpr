{ A new account, paid by a coupon. }
program account;

{$I Ninekw.inc}
{$APPTYPE CONSOLE}

uses
  NinekwResults, NinekwValues, Ninekw;

var
  Client: TNinekwClient;
  Account: TNinekwReply;
begin
  Client := TNinekwClient.Create; { the key is in NINEKW_API_KEY }
  Account := Client.CreateAccount(UnicodeString(ParamStr(1)), 0, TNinekwOptions.None);
  Writeln('user ', Account.Text('newuser'), ', password ', Account.Text('newpass'));
  Account.Free;
  Client.Free;
end.
