{ The captchas that you submitted, as CSV. }
program history;

{$I Ninekw.inc}
{$APPTYPE CONSOLE}

uses
  SysUtils, NinekwApi, NinekwResults, NinekwValues, Ninekw;

var
  Client: TNinekwClient;
  Page, Next: TNinekwReply;
  Columns: TNinekwTexts;
  Row, I: Integer;

procedure Cell(const Text: UnicodeString);
begin
  if I > 0 then Write(',');
  Write('"', StringReplace(string(Text), '"', '""', [rfReplaceAll]), '"');
  if I = High(Columns) then Writeln;
end;

begin
  Client := TNinekwClient.Create; { the key is in NINEKW_API_KEY }
  Page := Client.History(NINEKW_HISTORY_SUBMITTED, TNinekwOptions.None);
  Columns := Page.Columns;
  for I := 0 to High(Columns) do Cell(Columns[I]);
  while Page <> nil do
  begin
    for Row := 0 to Page.RowCount - 1 do
      for I := 0 to High(Columns) do Cell(Page.Cell('', Row, Columns[I]));
    Next := Client.HistoryNext(Page);
    Page.Free;
    Page := Next;
  end;
  Client.Free;
end.
