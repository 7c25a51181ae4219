unit NinekwLibrary;

{ Finds and loads the library: the file that NINEKW_LIB names, else the one beside the program, else the system's. }

{$I Ninekw.inc}

interface

{ Loads it unless it is loaded; raises ENinekwLibraryError if there is none that fits. }
procedure NinekwLoad;
{ A variable of the environment; '' if there is none. }
function NinekwEnvironment(const Name: UnicodeString): UnicodeString;

implementation

uses
  {$IFDEF MSWINDOWS}{$IFDEF FPC}Windows{$ELSE}Winapi.Windows{$ENDIF},{$ELSE}{$IFDEF FPC}dynlibs,{$ENDIF}{$ENDIF}
  SysUtils, NinekwApi, NinekwErrors;

const
  {$IF defined(MSWINDOWS)}
  FileName: UnicodeString = 'ninekw.dll';
  {$ELSEIF defined(MACOS) or defined(DARWIN)}
  FileName: UnicodeString = 'libninekw.1.dylib';
  {$ELSE}
  FileName: UnicodeString = 'libninekw.so.1';
  {$IFEND}

type
  {$IF defined(FPC) and not defined(MSWINDOWS)}
  TModule = TLibHandle;
  {$ELSE}
  TModule = HMODULE;
  {$IFEND}
  TGiveNumber = function: Cardinal; cdecl;
  TGiveText = function: PAnsiChar; cdecl;

var
  { Set last: two threads may both load, which does no harm. }
  Loaded: Boolean = False;
  Module: TModule;
  ModulePath: UnicodeString;

{$IFDEF MSWINDOWS}
function NinekwEnvironment(const Name: UnicodeString): UnicodeString;
var
  Length: Cardinal;
begin
  Length := GetEnvironmentVariableW(PWideChar(Name), nil, 0);
  if Length = 0 then
    Exit('');
  Result := '';
  SetLength(Result, Length - 1);
  GetEnvironmentVariableW(PWideChar(Name), PWideChar(Result), Length);
end;

function FolderOfThis: UnicodeString;
var
  Buffer: array[0..32767] of WideChar;
  Length: Integer;
begin
  Length := GetModuleFileNameW(HInstance, @Buffer[0], 32768);
  while (Length > 0) and (Buffer[Length - 1] <> '\') do
    Dec(Length);
  SetString(Result, PWideChar(@Buffer[0]), Length);
end;

{ Windows would look in the current folder for a name without a path. }
function OfTheSystem: UnicodeString;
var
  Buffer: array[0..MAX_PATH] of WideChar;
begin
  SetString(Result, PWideChar(@Buffer[0]), GetSystemDirectoryW(@Buffer[0], MAX_PATH));
  Result := Result + '\' + FileName;
end;

function IsFile(const Path: UnicodeString): Boolean;
begin
  Result := GetFileAttributesW(PWideChar(Path)) <> INVALID_FILE_ATTRIBUTES;
end;

function Opened(const Path: UnicodeString; out Why: UnicodeString): TModule;
begin
  { LOAD_WITH_ALTERED_SEARCH_PATH: what the DLL needs is looked for beside it, and only after that elsewhere. }
  Result := LoadLibraryExW(PWideChar(Path), 0, 8);
  if Result = 0 then
    Why := 'error ' + UnicodeString(IntToStr(GetLastError));
end;
{$ELSE}
function NinekwEnvironment(const Name: UnicodeString): UnicodeString;
begin
  {$IFDEF FPC}
  Result := NinekwText(PAnsiChar(GetEnvironmentVariable(RawByteString(UTF8Encode(Name)))));
  {$ELSE}
  Result := GetEnvironmentVariable(Name);
  {$ENDIF}
end;

{$IFDEF FPC}
{ The bytes of a name, whatever the locale says. }
function Native(const Path: UnicodeString): RawByteString;
begin
  Result := UTF8Encode(Path);
  SetCodePage(Result, DefaultFileSystemCodePage, False);
end;
{$ELSE}
function Native(const Path: UnicodeString): UnicodeString;
begin
  Result := Path;
end;
{$ENDIF}

function FolderOfThis: UnicodeString;
begin
  {$IFDEF FPC}
  Result := NinekwText(PAnsiChar(RawByteString(ExtractFilePath(ParamStr(0)))));
  {$ELSE}
  Result := ExtractFilePath(ParamStr(0));
  {$ENDIF}
end;

function OfTheSystem: UnicodeString;
begin
  Result := FileName;
end;

function IsFile(const Path: UnicodeString): Boolean;
begin
  Result := FileExists(Native(Path));
end;

function Opened(const Path: UnicodeString; out Why: UnicodeString): TModule;
begin
  {$IFDEF FPC}
  Result := LoadLibrary(Native(Path));
  if Result = 0 then
    Why := NinekwText(PAnsiChar(RawByteString(GetLoadErrorStr)));
  {$ELSE}
  Result := LoadLibrary(PChar(Path));
  if Result = 0 then
    Why := SysErrorMessage(GetLastError);
  {$ENDIF}
end;
{$ENDIF}

function Number(Value: Int64): UnicodeString;
begin
  Result := UnicodeString(IntToStr(Value));
end;

function Address(const Name: PAnsiChar): Pointer;
begin
  {$IF defined(FPC) or defined(MSWINDOWS)}
  Result := GetProcAddress(Module, Name);
  {$ELSE}
  Result := GetProcAddress(Module, PChar(string(Name)));
  {$IFEND}
  if Result = nil then
    raise NinekwRefused(NINEKW_ERR_INTERNAL, 'library', ModulePath + ' has no ' + NinekwText(Name));
end;

procedure NinekwLoad;
var
  Path, Tried, Why: UnicodeString;
  Give: TGiveNumber;
  Text: TGiveText;
  Abi, Version: Cardinal;
begin
  if Loaded then
    Exit;
  Path := NinekwEnvironment('NINEKW_LIB');
  Tried := Path;
  if Path = '' then
  begin
    Tried := FolderOfThis + FileName + ' and ' + OfTheSystem;
    Path := FolderOfThis + FileName;
    if not IsFile(Path) then
      Path := OfTheSystem;
  end;
  ModulePath := Path;
  Module := Opened(Path, Why);
  if Module = 0 then
    raise NinekwRefused(NINEKW_ERR_INTERNAL, 'library', 'cannot load ' + Path + ' (' + Why + '); put ' + FileName
      + ' for programs of ' + Number(8 * SizeOf(Pointer)) + ' bits beside the program, or name its file in NINEKW_LIB; tried was ' + Tried);
  @Give := Address('ninekw_abi_version');
  Abi := Give();
  @Give := Address('ninekw_version_number');
  Version := Give();
  if (Abi <> NINEKW_HEADER_ABI_VERSION) or (Version < NINEKW_HEADER_VERSION_NUMBER) then
  begin
    @Text := Address('ninekw_version');
    raise NinekwRefused(NINEKW_ERR_INTERNAL, 'library', 'this binding needs libninekw ' + NINEKW_HEADER_VERSION
      + ' or newer with ABI ' + Number(NINEKW_HEADER_ABI_VERSION) + ', but ' + Path + ' is ' + NinekwText(Text()) + ' with ABI '
      + Number(Abi));
  end;
  NinekwBind(Address);
  Loaded := True;
end;

end.
