unit NinekwValues;

{ Options of calls and settings of clients, on their way to C. Both are records: nothing has to be freed. }

{$I Ninekw.inc}

interface

uses
  SysUtils, NinekwApi, NinekwSettings, NinekwErrors, NinekwCall;

type
  { The options of a call in C, which live as long as this does. }
  INinekwOptions = interface
    function Handle: PNinekwOptions;
  end;

  TNinekwOptionKind = (noText, noInt, noFile, noBytes);

  TNinekwOption = record
    Kind: TNinekwOptionKind;
    Name: UnicodeString;
    Text: UnicodeString;
    Number: Int64;
    Bytes: TBytes;
  end;

  { Parameters of the service by their names, such as 'maxtimeout'; a captcha's is 'file-upload-01'. }
  TNinekwOptions = record
  private
    FAll: array of TNinekwOption;
    procedure Add(const Option: TNinekwOption);
  public
    { None. }
    class function None: TNinekwOptions; static;
    { The picture of a captcha. }
    class function Picture(const Path: UnicodeString): TNinekwOptions; static;
    procedure AddText(const Name, Value: UnicodeString);
    procedure AddInt(const Name: UnicodeString; Value: Int64);
    procedure AddFile(const Name, Path: UnicodeString);
    procedure AddBytes(const Name: UnicodeString; const Value: TBytes);
    procedure Clear;
    { For calls of NinekwApi. }
    function Made: INinekwOptions;
  end;

  TNinekwSettingValue = record
    Kind: TNinekwSetting;
    Name: UnicodeString;
    Text: UnicodeString;
    Number: Int64;
    Cancel: TNinekwCancel;
    Limiter: TNinekwLimiterEvent;
  end;

  TNinekwLogging = record
    Level: Integer;
    Log: TNinekwLogEvent;
  end;

  { Settings of a client by their names, which NinekwSettings lists, such as 'timeout_ms' or 'proxy'. }
  TNinekwSettings = record
  private
    FAll: array of TNinekwSettingValue;
    { One or none: an array, as others begin with any value. }
    FLog: array of TNinekwLogging;
    procedure Add(const Value: TNinekwSettingValue);
    function Has(const Name: UnicodeString): Boolean;
  public
    { Also a word: SetText('polling', 'fast'). }
    procedure SetText(const Name, Value: UnicodeString);
    procedure SetInt(const Name: UnicodeString; Value: Int64);
    { The token that every call without one of its own obeys; it must not be freed before the client. }
    procedure SetCancel(Cancel: TNinekwCancel);
    procedure SetLimiter(const Limiter: TNinekwLimiterEvent);
    { Has the client's events told, from a level on, one of NINEKW_LOG_*. }
    procedure SetLog(Level: Integer; const Log: TNinekwLogEvent);
    { A client of C; key and address come from NINEKW_API_KEY and NINEKW_URL where none are set. }
    function Connect: PNinekwClient;
  end;

implementation

uses
  NinekwLibrary;

type
  TOptions = class(TInterfacedObject, INinekwOptions)
  private
    FHandle: PNinekwOptions;
    procedure Add(const Option: TNinekwOption);
  public
    constructor Create;
    destructor Destroy; override;
    function Handle: PNinekwOptions;
  end;

  TSetText = function(config: PNinekwConfig; value: PAnsiChar; out err: PNinekwError): Integer; cdecl;
  TSetInt32 = function(config: PNinekwConfig; value: Integer; out err: PNinekwError): Integer; cdecl;
  TSetInt64 = function(config: PNinekwConfig; value: Int64; out err: PNinekwError): Integer; cdecl;

{ TOptions }

constructor TOptions.Create;
begin
  inherited;
  FHandle := ninekw_options_new();
end;

destructor TOptions.Destroy;
begin
  ninekw_options_free(FHandle);
  inherited;
end;

function TOptions.Handle: PNinekwOptions;
begin
  Result := FHandle;
end;

procedure TOptions.Add(const Option: TNinekwOption);
var
  Name, Text: RawByteString;
  Err: PNinekwError;
begin
  Name := NinekwUtf8(Option.Name, 'an option''s name');
  Text := NinekwUtf8(Option.Text, Option.Name);
  case Option.Kind of
    noText: NinekwCheck(ninekw_options_set_text(FHandle, PAnsiChar(Name), PAnsiChar(Text), Err), Err);
    noInt: NinekwCheck(ninekw_options_set_int(FHandle, PAnsiChar(Name), Option.Number, Err), Err);
    noFile: NinekwCheck(ninekw_options_set_file(FHandle, PAnsiChar(Name), PAnsiChar(Text), Err), Err);
    noBytes: NinekwCheck(ninekw_options_set_bytes(FHandle, PAnsiChar(Name), Pointer(Option.Bytes),
      Length(Option.Bytes), Err), Err);
  end;
end;

{ TNinekwOptions }

class function TNinekwOptions.None: TNinekwOptions;
begin
  Result.FAll := nil;
end;

class function TNinekwOptions.Picture(const Path: UnicodeString): TNinekwOptions;
begin
  Result.FAll := nil;
  Result.AddFile('file-upload-01', Path);
end;

procedure TNinekwOptions.Add(const Option: TNinekwOption);
begin
  SetLength(FAll, Length(FAll) + 1);
  FAll[High(FAll)] := Option;
end;

procedure TNinekwOptions.AddText(const Name, Value: UnicodeString);
var
  Option: TNinekwOption;
begin
  Option.Kind := noText;
  Option.Name := Name;
  Option.Text := Value;
  Option.Number := 0;
  Add(Option);
end;

procedure TNinekwOptions.AddInt(const Name: UnicodeString; Value: Int64);
var
  Option: TNinekwOption;
begin
  Option.Kind := noInt;
  Option.Name := Name;
  Option.Number := Value;
  Add(Option);
end;

procedure TNinekwOptions.AddFile(const Name, Path: UnicodeString);
var
  Option: TNinekwOption;
begin
  Option.Kind := noFile;
  Option.Name := Name;
  Option.Text := Path;
  Option.Number := 0;
  Add(Option);
end;

procedure TNinekwOptions.AddBytes(const Name: UnicodeString; const Value: TBytes);
var
  Option: TNinekwOption;
begin
  Option.Kind := noBytes;
  Option.Name := Name;
  Option.Number := 0;
  Option.Bytes := Copy(Value);
  Add(Option);
end;

procedure TNinekwOptions.Clear;
begin
  FAll := nil;
end;

function TNinekwOptions.Made: INinekwOptions;
var
  Options: TOptions;
  I: Integer;
begin
  Options := TOptions.Create;
  Result := Options;
  for I := 0 to High(FAll) do
    Options.Add(FAll[I]);
end;

{ TNinekwSettings }

procedure TNinekwSettings.Add(const Value: TNinekwSettingValue);
begin
  SetLength(FAll, Length(FAll) + 1);
  FAll[High(FAll)] := Value;
end;

function TNinekwSettings.Has(const Name: UnicodeString): Boolean;
var
  I: Integer;
begin
  Result := False;
  for I := 0 to High(FAll) do
    Result := Result or (FAll[I].Name = Name);
end;

procedure TNinekwSettings.SetText(const Name, Value: UnicodeString);
var
  Setting: TNinekwSettingValue;
begin
  Setting.Kind := nsText;
  Setting.Name := Name;
  Setting.Text := Value;
  Setting.Number := 0;
  Setting.Cancel := nil;
  Setting.Limiter := nil;
  Add(Setting);
end;

procedure TNinekwSettings.SetInt(const Name: UnicodeString; Value: Int64);
var
  Setting: TNinekwSettingValue;
begin
  Setting.Kind := nsInt64;
  Setting.Name := Name;
  Setting.Number := Value;
  Setting.Cancel := nil;
  Setting.Limiter := nil;
  Add(Setting);
end;

procedure TNinekwSettings.SetCancel(Cancel: TNinekwCancel);
var
  Setting: TNinekwSettingValue;
begin
  Setting.Kind := nsCancel;
  Setting.Name := 'cancel';
  Setting.Number := 0;
  Setting.Cancel := Cancel;
  Setting.Limiter := nil;
  Add(Setting);
end;

procedure TNinekwSettings.SetLimiter(const Limiter: TNinekwLimiterEvent);
var
  Setting: TNinekwSettingValue;
begin
  Setting.Kind := nsLimiter;
  Setting.Name := 'limiter';
  Setting.Number := 0;
  Setting.Cancel := nil;
  Setting.Limiter := Limiter;
  Add(Setting);
end;

procedure TNinekwSettings.SetLog(Level: Integer; const Log: TNinekwLogEvent);
begin
  SetLength(FLog, 1);
  FLog[0].Level := Level;
  FLog[0].Log := Log;
end;

procedure Apply(Config: PNinekwConfig; const Setting: TNinekwSettingValue);
var
  Setter: Pointer;
  Kind: TNinekwSetting;
  Text: RawByteString;
  Number: Integer;
  Err: PNinekwError;
begin
  Kind := NinekwSetter(Setting.Name, Setter);
  if Kind = nsUnknown then
    raise EArgumentException.Create(NinekwMessage('there is no setting ' + Setting.Name + '; did you mean '
      + NinekwNearestSetting(Setting.Name) + '?'));
  if (Setting.Kind = nsText) and NinekwWord(Setting.Name, Setting.Text, Number) then
  begin
    NinekwCheck(TSetInt32(Setter)(Config, Number, Err), Err);
    Exit;
  end;
  if (Kind = nsInt32) and (Setting.Kind = nsInt64) then
  begin
    if (Setting.Number > High(Integer)) or (Setting.Number < Low(Integer)) then
      raise ERangeError.Create(NinekwMessage(Setting.Name + ' is out of range: '
        + UnicodeString(IntToStr(Setting.Number))));
    NinekwCheck(TSetInt32(Setter)(Config, Integer(Setting.Number), Err), Err);
    Exit;
  end;
  if Kind <> Setting.Kind then
    raise EArgumentException.Create(NinekwMessage(Setting.Name + ' takes another type'));
  case Kind of
    nsText:
      begin
        Text := NinekwUtf8(Setting.Text, Setting.Name);
        NinekwCheck(TSetText(Setter)(Config, PAnsiChar(Text), Err), Err);
      end;
    nsInt64: NinekwCheck(TSetInt64(Setter)(Config, Setting.Number, Err), Err);
    nsCancel: NinekwCheck(ninekw_config_set_cancel(Config, NinekwCancelOf(Setting.Cancel), Err), Err);
    nsLimiter: NinekwSetLimiter(Config, Setting.Limiter);
  end;
end;

function TNinekwSettings.Connect: PNinekwClient;
var
  All: TNinekwSettings;
  Config: PNinekwConfig;
  Err: PNinekwError;
  Url: UnicodeString;
  I: Integer;
begin
  NinekwLoad;
  All := Self;
  if not Has('api_key') then
    All.SetText('api_key', NinekwEnvironment('NINEKW_API_KEY'));
  Url := NinekwEnvironment('NINEKW_URL');
  if (Url <> '') and not Has('base_url') then
    All.SetText('base_url', Url);
  Config := ninekw_config_new();
  try
    for I := 0 to High(All.FAll) do
      Apply(Config, All.FAll[I]);
    for I := 0 to High(FLog) do
      NinekwSetLog(Config, FLog[I].Level, FLog[I].Log);
    NinekwCheck(ninekw_client_new(Config, Result, Err), Err);
  finally
    ninekw_config_free(Config);
  end;
end;

end.
