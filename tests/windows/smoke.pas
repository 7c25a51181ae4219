program smoke;

{ Solves the picture in the current folder, as a program in Delphi or Free Pascal would: floating-point exceptions are on,
  as these languages have them. NINEKW_API_KEY and NINEKW_URL name a local service. }

{$mode delphi}{$H+}{$APPTYPE CONSOLE}

uses
  SysUtils;

const
  Dll = 'ninekw.dll';

type
  TProgress = function(user: Pointer; id: Int64; phase: Integer; elapsed: Int64): Integer; cdecl;

function ninekw_config_new: Pointer; cdecl; external Dll;
procedure ninekw_config_free(config: Pointer); cdecl; external Dll;
function ninekw_config_set_api_key(config: Pointer; key: PAnsiChar; err: PPointer): Integer; cdecl; external Dll;
function ninekw_config_set_base_url(config: Pointer; url: PAnsiChar; err: PPointer): Integer; cdecl; external Dll;
function ninekw_client_new(config: Pointer; client: PPointer; err: PPointer): Integer; cdecl; external Dll;
procedure ninekw_client_free(client: Pointer); cdecl; external Dll;
function ninekw_options_new: Pointer; cdecl; external Dll;
procedure ninekw_options_free(options: Pointer); cdecl; external Dll;
function ninekw_options_set_file(options: Pointer; name, path: PAnsiChar; err: PPointer): Integer; cdecl; external Dll;
function ninekw_solve_with(client, options: Pointer; timeout: Int64; cancel: Pointer; progress: TProgress; user: Pointer;
  answer: PPointer; err: PPointer): Integer; cdecl; external Dll;
function ninekw_answer_text(answer: Pointer): PAnsiChar; cdecl; external Dll;
function ninekw_answer_id(answer: Pointer): Int64; cdecl; external Dll;
procedure ninekw_answer_free(answer: Pointer); cdecl; external Dll;
function ninekw_feedback(client: Pointer; id: Int64; verdict: Integer; err: PPointer): Integer; cdecl; external Dll;
function ninekw_error_message(err: Pointer): PAnsiChar; cdecl; external Dll;

var
  Told: Integer = 0;
  Config, Client, Options, Answer, Err: Pointer;

procedure Check(Status: Integer);
begin
  if Status <> 0 then
    raise Exception.Create(ninekw_error_message(Err));
end;

function OnProgress(user: Pointer; id: Int64; phase: Integer; elapsed: Int64): Integer; cdecl;
begin
  Inc(PInteger(user)^);
  Result := 1;
end;

procedure StillRaises;
var
  Zero: Double;
begin
  Zero := 0;
  try
    Zero := 1 / Zero;
    Writeln(StdErr, 'the exceptions are off');
    Halt(1);
  except
    on EZeroDivide do;
  end;
end;

begin
  StillRaises;
  Config := ninekw_config_new;
  Check(ninekw_config_set_api_key(Config, PAnsiChar(AnsiString(GetEnvironmentVariable('NINEKW_API_KEY'))), @Err));
  Check(ninekw_config_set_base_url(Config, PAnsiChar(AnsiString(GetEnvironmentVariable('NINEKW_URL'))), @Err));
  Check(ninekw_client_new(Config, @Client, @Err));
  ninekw_config_free(Config);
  Options := ninekw_options_new;
  Check(ninekw_options_set_file(Options, 'file-upload-01', 'captcha.png', @Err));
  Check(ninekw_solve_with(Client, Options, 30000, nil, OnProgress, @Told, @Answer, @Err));
  Writeln(ninekw_answer_text(Answer));
  Check(ninekw_feedback(Client, ninekw_answer_id(Answer), 1, @Err));
  ninekw_answer_free(Answer);
  ninekw_options_free(Options);
  ninekw_client_free(Client);
  StillRaises;
  if Told = 0 then
    Halt(1);
end.
