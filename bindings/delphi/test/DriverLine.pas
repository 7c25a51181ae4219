unit DriverLine;

{ Commands and results of the driver; see tests/drivers/README.md. All text here is bytes. }

{ Bytes all along. }
{$DEFINE NINEKW_ANSI}
{$I Ninekw.inc}

interface

uses
  SysUtils, NinekwErrors, NinekwCall, NinekwValues;

type
  TWords = array of RawByteString;

  TLine = class
  private
    FNames, FValues: TWords;
    FToken: TNinekwCancel;
    function Find(const Name: RawByteString): Integer;
    function Told(const Now: TNinekwProgress): Boolean;
  public
    Word: RawByteString;
    constructor Create(const Text: RawByteString);
    destructor Destroy; override;
    function Has(const Name: RawByteString): Boolean;
    function Bytes(const Name: RawByteString): RawByteString;
    function Text(const Name: RawByteString): UnicodeString;
    function Number(const Name: RawByteString; Default_: Int64 = 0): Int64;
    function List(const Name: RawByteString): TWords;
    { The options, by the types of their prefixes. }
    function Options: TNinekwOptions;
    { Settings of a client. }
    function Settings: TNinekwSettings;
    { What stops the call: the progress or a token. }
    function Progress: TNinekwProgressEvent;
    function Cancel: TNinekwCancel;
    function TimeoutMs: Int64;
  end;

  { A result that is being written. }
  TResult = record
    Text: RawByteString;
    procedure Start(const Word: RawByteString);
    procedure AddBytes(const Name, Value: RawByteString);
    procedure Add(const Name: RawByteString; const Value: UnicodeString); overload;
    procedure Add(const Name: RawByteString; Value: Int64); overload;
  end;

function Split(const Text: RawByteString; Mark: AnsiChar): TWords;
function AsNumber(const Text: RawByteString): Int64;
function NumberText(Value: Int64): RawByteString;

implementation

uses
  NinekwSettings;

function AsNumber(const Text: RawByteString): Int64;
begin
  Result := StrToInt64(string(NinekwText(PAnsiChar(Text))));
end;

function NumberText(Value: Int64): RawByteString;
begin
  Result := UTF8Encode(UnicodeString(IntToStr(Value)));
end;

function Split(const Text: RawByteString; Mark: AnsiChar): TWords;
var
  I, Start: Integer;
begin
  Result := nil;
  if Text = '' then
    Exit;
  Start := 1;
  for I := 1 to Length(Text) + 1 do
    if (I > Length(Text)) or (Text[I] = Mark) then
    begin
      SetLength(Result, Length(Result) + 1);
      Result[High(Result)] := Copy(Text, Start, I - Start);
      Start := I + 1;
    end;
end;

function Decoded(const Text: RawByteString): RawByteString;
const
  Digits: RawByteString = '0123456789ABCDEF';
var
  I: Integer;
begin
  Result := '';
  I := 1;
  while I <= Length(Text) do
  begin
    if Text[I] = '%' then
    begin
      Result := Result + AnsiChar(16 * (Pos(Text[I + 1], Digits) - 1) + Pos(Text[I + 2], Digits) - 1);
      Inc(I, 2);
    end
    else
      Result := Result + Text[I];
    Inc(I);
  end;
end;

{ TLine }

constructor TLine.Create(const Text: RawByteString);
var
  Parts: TWords;
  I, At: Integer;
begin
  inherited Create;
  Parts := Split(Text, #9);
  Word := Parts[0];
  SetLength(FNames, High(Parts));
  SetLength(FValues, High(Parts));
  for I := 1 to High(Parts) do
  begin
    At := Pos(RawByteString('='), Parts[I]);
    FNames[I - 1] := Copy(Parts[I], 1, At - 1);
    FValues[I - 1] := Decoded(Copy(Parts[I], At + 1, Length(Parts[I])));
  end;
end;

destructor TLine.Destroy;
begin
  FToken.Free;
  inherited;
end;

function TLine.Find(const Name: RawByteString): Integer;
begin
  Result := High(FNames);
  while (Result >= 0) and (FNames[Result] <> Name) do
    Dec(Result);
end;

function TLine.Has(const Name: RawByteString): Boolean;
begin
  Result := Find(Name) >= 0;
end;

function TLine.Bytes(const Name: RawByteString): RawByteString;
begin
  Result := '';
  if Has(Name) then
    Result := FValues[Find(Name)];
end;

function TLine.Text(const Name: RawByteString): UnicodeString;
begin
  Result := NinekwText(PAnsiChar(Bytes(Name)));
end;

function TLine.Number(const Name: RawByteString; Default_: Int64): Int64;
begin
  Result := Default_;
  if Has(Name) then
    Result := AsNumber(Bytes(Name));
end;

function TLine.List(const Name: RawByteString): TWords;
begin
  Result := Split(Bytes(Name), ',');
end;

function AsBytes(const Value: RawByteString): TBytes;
begin
  Result := nil;
  SetLength(Result, Length(Value));
  if Value <> '' then
    Move(Value[1], Result[0], Length(Value));
end;

{ Of bytes, also with a NUL in them. }
function AsText(const Value: RawByteString): UnicodeString;
begin
  {$IFDEF FPC}Result := UTF8Decode(Value){$ELSE}Result := UTF8ToString(Value){$ENDIF};
end;

function TLine.Options: TNinekwOptions;
var
  I, At: Integer;
  Kind: RawByteString;
  Name: UnicodeString;
begin
  Result := TNinekwOptions.None;
  for I := 0 to High(FNames) do
  begin
    At := Pos(RawByteString(':'), FNames[I]);
    if At = 0 then
      Continue;
    Kind := Copy(FNames[I], 1, At - 1);
    Name := AsText(Copy(FNames[I], At + 1, Length(FNames[I])));
    if Kind = 'text' then
      Result.AddText(Name, AsText(FValues[I]))
    else if Kind = 'int' then
      Result.AddInt(Name, Number(FNames[I]))
    else if Kind = 'file' then
      Result.AddFile(Name, AsText(FValues[I]))
    else
      Result.AddBytes(Name, AsBytes(FValues[I]));
  end;
end;

function TLine.Settings: TNinekwSettings;
var
  Name, Value: UnicodeString;
  I, Word: Integer;
  Setter: Pointer;
begin
  { Without these the environment's would be taken, which is not what a case says. }
  if not Has('api_key') then
    Result.SetText('api_key', '');
  if not Has('base_url') then
    Result.SetText('base_url', 'https://www.9kw.eu');
  for I := 0 to High(FNames) do
  begin
    Name := AsText(FNames[I]);
    Value := AsText(FValues[I]);
    if (NinekwSetter(Name, Setter) = nsText) or NinekwWord(Name, Value, Word) then
      Result.SetText(Name, Value)
    else
      Result.SetInt(Name, Number(FNames[I]));
  end;
end;

function TLine.Told(const Now: TNinekwProgress): Boolean;
begin
  Result := Now.ElapsedMs < Number('cancel_after_ms');
  if not Result and (FToken <> nil) then
  begin
    FToken.Trigger;
    Result := True;
  end;
end;

function TLine.Progress: TNinekwProgressEvent;
begin
  Result := nil;
  if Has('cancel_after_ms') then
    Result := Told;
end;

function TLine.Cancel: TNinekwCancel;
begin
  if (FToken = nil) and (Bytes('cancel_by') = 'token') then
    FToken := TNinekwCancel.Create;
  Result := FToken;
end;

function TLine.TimeoutMs: Int64;
begin
  Result := Number('timeout_ms', -1);
end;

{ TResult }

procedure TResult.Start(const Word: RawByteString);
begin
  Text := Word;
end;

procedure TResult.AddBytes(const Name, Value: RawByteString);
const
  Digits: RawByteString = '0123456789ABCDEF';
var
  I: Integer;
begin
  Text := Text + #9 + Name + '=';
  for I := 1 to Length(Value) do
    if Value[I] in ['a'..'z', 'A'..'Z', '0'..'9', '-', '_', '.'] then
      Text := Text + Value[I]
    else
      Text := Text + '%' + Digits[1 + Ord(Value[I]) div 16] + Digits[1 + Ord(Value[I]) mod 16];
end;

procedure TResult.Add(const Name: RawByteString; const Value: UnicodeString);
begin
  AddBytes(Name, UTF8Encode(Value));
end;

procedure TResult.Add(const Name: RawByteString; Value: Int64);
begin
  AddBytes(Name, NumberText(Value));
end;

end.
