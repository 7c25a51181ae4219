unit NinekwBatch;

{ Many captchas at once. }

{$I Ninekw.inc}

interface

uses
  NinekwApi, NinekwErrors, NinekwCall, NinekwValues, NinekwResults;

type
  TNinekwIds = array of Int64;

  { Made by TNinekwClient.Batch and freed by whoever made it. }
  TNinekwBatch = class
  private
    FHandle: PNinekwBatch;
    FLeft: TNinekwIds;
    function Done(var Guard: TNinekwGuard; Status: Integer; var Found: PNinekwDone; var Err: PNinekwError;
      out Value: TNinekwDone): Boolean;
  public
    constructor Create(Client: PNinekwClient);
    destructor Destroy; override;
    { Frees what it holds. Captchas that are open are given up with the client's 'abandon' NINEKW_ABANDON_ABORT; else they
      stay open, and Pending names them. Feedback that waits is given. }
    procedure Close;
    { Adds a captcha and gives its ticket (0, 1 and so on); Next uploads it. }
    function Add(const Options: TNinekwOptions): Int64; overload;
    function Add(const Picture: UnicodeString): Int64; overload;
    { With a time limit of its own (-1: none), and a tag that its TNinekwDone has. }
    function Add(const Options: TNinekwOptions; TimeoutMs: Int64; const Tag: UnicodeString = ''): Int64; overload;
    { Adds a captcha that was submitted earlier, here or in another process. }
    function AddSubmitted(Id: Int64; TimeoutMs: Int64 = -1; const Tag: UnicodeString = ''): Int64;
    { Adds what the client's 'journal' has of ended processes, and gives how many captchas these are: Next gives
      each with its tag. }
    function Resume: Int64;
    { Ends the wait for one captcha, also from another thread: it ends with ENinekwCancelledError. }
    procedure Cancel(Ticket: Int64);
    { The id of a captcha while it is pending at the service, else 0; also from another thread. }
    function CaptchaId(Ticket: Int64): Int64;
    { Works until the next captcha is done; False if none is left. A timeout of 0 is one step: a request at most, no waiting. }
    function Next(out Value: TNinekwDone; const Progress: TNinekwProgressEvent = nil; TimeoutMs: Int64 = -1;
      Cancel: TNinekwCancel = nil): Boolean;
    { The same, but also False as soon as there is room for another captcha: for endless streams. }
    function NextOrRoom(out Value: TNinekwDone; const Progress: TNinekwProgressEvent = nil; TimeoutMs: Int64 = -1;
      Cancel: TNinekwCancel = nil): Boolean;
    { Notes whether an answer was right (NINEKW_CORRECT ...); the service is told by later calls of Next. }
    procedure Feedback(Id: Int64; Verdict: Integer);
    { Gives up every captcha that nobody has answered yet, so that it is not charged. }
    procedure GiveUp;
    { How many captchas are open at the service. }
    function InFlight: Integer;
    { How many wait for their upload. }
    function Queued: Integer;
    { Whether another captcha would be uploaded at once. }
    function HasRoom: Boolean;
    { Ids of the captchas that are open at the service; once it is closed, those that were open then. }
    function Pending: TNinekwIds;
  end;

implementation

constructor TNinekwBatch.Create(Client: PNinekwClient);
var
  Err: PNinekwError;
begin
  inherited Create;
  NinekwCheck(ninekw_batch_new(Client, FHandle, Err), Err);
end;

destructor TNinekwBatch.Destroy;
begin
  Close;
  inherited;
end;

procedure TNinekwBatch.Close;
var
  Err: PNinekwError;
begin
  if FHandle = nil then
    Exit;
  { Pending names what could not be given up. }
  if ninekw_batch_leave(FHandle, Err) <> NINEKW_OK then
    ninekw_error_free(Err);
  FLeft := Pending;
  ninekw_batch_free(FHandle);
  FHandle := nil;
end;

function TNinekwBatch.Add(const Options: TNinekwOptions): Int64;
begin
  Result := Add(Options, -1);
end;

function TNinekwBatch.Add(const Options: TNinekwOptions; TimeoutMs: Int64; const Tag: UnicodeString): Int64;
var
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_batch_add_with(FHandle, Options.Made.Handle, TimeoutMs, PAnsiChar(NinekwUtf8(Tag, 'tag')), @Result, Err),
    Err);
end;

function TNinekwBatch.Add(const Picture: UnicodeString): Int64;
begin
  Result := Add(TNinekwOptions.Picture(Picture));
end;

function TNinekwBatch.AddSubmitted(Id: Int64; TimeoutMs: Int64; const Tag: UnicodeString): Int64;
var
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_batch_add_submitted_with(FHandle, Id, nil, TimeoutMs, PAnsiChar(NinekwUtf8(Tag, 'tag')), @Result, Err), Err);
end;

function TNinekwBatch.Resume: Int64;
var
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_batch_resume(FHandle, @Result, Err), Err);
end;

procedure TNinekwBatch.Cancel(Ticket: Int64);
begin
  ninekw_batch_cancel(FHandle, Ticket);
end;

function TNinekwBatch.CaptchaId(Ticket: Int64): Int64;
begin
  Result := ninekw_batch_captcha_id(FHandle, Ticket);
end;

function TNinekwBatch.Done(var Guard: TNinekwGuard; Status: Integer; var Found: PNinekwDone; var Err: PNinekwError;
  out Value: TNinekwDone): Boolean;
begin
  try
    Guard.Check(Status, Err);
    Result := Found <> nil;
    if Result then
      Value := NinekwDoneOf(Found);
  finally
    if Guard.IsBroken then
      ninekw_done_free(Found);
  end;
end;

function TNinekwBatch.Next(out Value: TNinekwDone; const Progress: TNinekwProgressEvent; TimeoutMs: Int64;
  Cancel: TNinekwCancel): Boolean;
var
  Guard: TNinekwGuard;
  Found: PNinekwDone;
  Err: PNinekwError;
begin
  Guard.Start(Progress);
  Result := Done(Guard, ninekw_batch_next_with(FHandle, TimeoutMs, NinekwCancelOf(Cancel), Guard.Progress, @Guard, Found,
    Err), Found, Err, Value);
end;

function TNinekwBatch.NextOrRoom(out Value: TNinekwDone; const Progress: TNinekwProgressEvent; TimeoutMs: Int64;
  Cancel: TNinekwCancel): Boolean;
var
  Guard: TNinekwGuard;
  Found: PNinekwDone;
  Err: PNinekwError;
begin
  Guard.Start(Progress);
  Result := Done(Guard, ninekw_batch_next_or_room(FHandle, TimeoutMs, NinekwCancelOf(Cancel), Guard.Progress, @Guard,
    Found, Err), Found, Err, Value);
end;

procedure TNinekwBatch.Feedback(Id: Int64; Verdict: Integer);
var
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_batch_feedback(FHandle, Id, Verdict, Err), Err);
end;

procedure TNinekwBatch.GiveUp;
var
  Err: PNinekwError;
begin
  NinekwCheck(ninekw_batch_give_up(FHandle, Err), Err);
end;

function TNinekwBatch.InFlight: Integer;
begin
  Result := ninekw_batch_in_flight(FHandle);
end;

function TNinekwBatch.Queued: Integer;
begin
  Result := ninekw_batch_queued(FHandle);
end;

function TNinekwBatch.HasRoom: Boolean;
begin
  Result := ninekw_batch_has_room(FHandle) <> 0;
end;

function TNinekwBatch.Pending: TNinekwIds;
var
  Count: NativeUInt;
begin
  if FHandle = nil then
    Exit(Copy(FLeft));
  Result := nil;
  SetLength(Result, ninekw_batch_pending(FHandle, nil, 0));
  Count := ninekw_batch_pending(FHandle, Pointer(Result), Length(Result));
  if Count < NativeUInt(Length(Result)) then
    SetLength(Result, Count);
end;

end.
