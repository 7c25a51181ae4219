{ A coupon for 1000 credits. Its code is worth as much: keep it secret. }
program coupon;

{$I Ninekw.inc}
{$APPTYPE CONSOLE}

uses
  NinekwValues, Ninekw;

var
  Client: TNinekwClient;
  Coupon: TextFile;
begin
  Client := TNinekwClient.Create; { the key is in NINEKW_API_KEY }
  AssignFile(Coupon, 'coupon.txt');
  Rewrite(Coupon);
  Writeln(Coupon, Client.CreateCoupon(1000, TNinekwOptions.None));
  CloseFile(Coupon);
  Writeln('its code is in coupon.txt, ', Client.Balance, ' credits left');
  Client.Free;
end.
