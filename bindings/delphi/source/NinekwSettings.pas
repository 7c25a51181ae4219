unit NinekwSettings;

{ The settings of a client. Made by `cargo xtask codegen` from the table of settings; not to be edited.

  TNinekwSettings sets them by their names: texts, paths and words with SetText, numbers with SetInt (0 or 1 for a
  switch), the others with SetCancel and SetLimiter.

  api_key: The account's API key, of a-z, A-Z and 0-9 (parameter apikey). Needed. 5 to 50 characters.

  base_url: The service's address: http:// or https:// with host and, where needed, port and path prefix. At most 2000
  characters. Default https://www.9kw.eu.

  source: The name of the calling program, sent to the service where the action has the parameter source. At most 30
  characters. Default ninekw.

  user_agent: The User-Agent header, in printable ASCII. 1 to 1000 characters. Default ninekw/0.1.0.

  timeout_ms: How long one request may take, from the connection to the last byte of the reply. How long people may
  take is a captcha's maxtimeout, and how long your program waits is the call's own time limit. In milliseconds, 1 or
  more. Default 30000.

  connect_timeout_ms: How long it may take to look up the name, and to connect. In milliseconds, 1 or more. Default
  10000.

  min_interval_ms: The least time between two requests of the account. In milliseconds, 0 or more. At the service
  itself at least 250, checked when the client is made. Default 250.

  upload_interval_ms: The least time between two uploads of the account; 0: as between all requests. While the service
  refuses captchas as submitted too quickly (code 15), it is a second or more by itself. In milliseconds, 0 or more.
  Default 0.

  longest_pause_ms: The longest pause that the service can impose by Retry-After or by refusals. In milliseconds, 1 or
  more. Default 120000.

  first_poll_ms: The least time from the upload to the first poll. In milliseconds, 0 or more. At the service itself
  at least 5000, checked when the client is made. Default 5000.

  poll_interval_ms: The time between two polls of one captcha. In milliseconds, 0 or more. At the service itself at
  least 2000, checked when the client is made. Default 2000.

  job_interval_ms: The pause of work after the service had no captcha to answer. In milliseconds, 0 or more. Default
  1000.

  polling: How eagerly a batch polls. Default balanced.
    - polite: Few polls: only once an answer has, on average, been ready for a second.
    - balanced: A third fewer polls than possible, for half a second of delay. The default.
    - fast: A poll whenever there is a turn to spare.

  max_in_flight: How many captchas a batch keeps pending at once. More bring a little more throughput, but each answer
  waits longer for its turn. 1 or more. Default 40.

  look_at_service: Whether a batch looks at the service's load once a minute, to know how long people take. Default
  true.

  recover_uploads: Whether a captcha whose upload got no reply is looked up in the history, so that an answer that was
  paid for is not lost. Each upload then has a source of its own: the configured one (cut to 21 characters), a hyphen
  and eight letters; where the account refuses that source, the plain one is used. Default false.

  journal: A file that knows which captchas are paid for, so that a program that was killed can run again and pays for
  none twice. Before an upload leaves, a line is on the disk, then the captcha's id, then its answer. A captcha that
  is added under a tag that the file knows is not uploaded again: its answer is waited for, or is that of the file.
  One without a tag takes the place of an equal one that an ended process left pending. Processes may share the file;
  each account needs its own. Uploads are found again as with recover_uploads. Made if it is not there, when the
  client is made.

  check_content: Whether the content of a captcha is checked before it is uploaded, and paid for: a picture must be a
  GIF, JPEG or PNG file, or a sound where the kind allows that. Default true.

  max_credits: How many credits all captchas of the client, since it was made, may cost; 0 for any number. Another one
  is refused before it is sent (SPENDING_LIMIT). A captcha counts from its upload on, also if the reply is lost, at 10
  credits, or 30 for interactive, with 6 more for confirm, 10 less for checkanswer, and prio. What the service did not
  accept, or nobody solved, does not count. A child of a fork counts on for itself. 0 or more. Default 0.

  min_balance: The balance that captchas must leave; 0 for any. One that would leave less is refused before it is sent
  (SPENDING_LIMIT). The balance is the last that the service told, less what was uploaded since. It is asked for
  before the first upload, and before a refusal if the last reading is a minute old. 0 or more. Default 0.

  abandon: What becomes of a captcha when solve or wait ends by a deadline or a cancel, or when its batch is closed
  early. Default keep.
    - keep: The captcha stays pending, and wait goes on with it, also in another process. The default.
    - abort: The service is told that nobody wants the captcha any more, so that it is not charged if nobody has
    answered yet. If the last poll is long ago there is one more, and an answer that has come in the meantime is given
    after all.

  retries: How often a call is repeated where that is harmless. The polls of a wait are repeated until its deadline. 0
  or more. Default 3.

  retry_pause_ms: The pause before the first retry; it doubles each time, up to 30 s. After the service's code 56 it
  is a quarter of that, and four times as long each time that code comes again soon. In milliseconds, 0 or more.
  Default 1000.

  max_reply_bytes: The largest reply with files that is read. Histories have at most 1 MiB, all other replies 64 KiB.
  In bytes, 1 or more. Default 8388608.

  proxy: A proxy for all requests: scheme://[user:password@]host:port with http, https, socks4, socks4a, socks5 or
  socks5h. By default there is none, whatever the environment says. "system" stands for the environment's ALL_PROXY,
  HTTPS_PROXY or HTTP_PROXY, with NO_PROXY, and where none is set on Windows for the user's Internet settings, if they
  name one server for everything. Checked when the client is made.

  tls_roots: Which certificate authorities to trust. Default system.
    - system: The operating system's certificate authorities; where it has none, the bundled ones. The default.
    - bundled: Mozilla's certificate authorities as of the library's release.

  ca_file: A PEM file with the only certificate authorities to trust, in place of tls_roots. Read when the client is
  made.

  cancel: A token that stops every call of the client, besides the token that a call is given.

  share: Who shares one request budget. Default auto.
    - process: All clients of the account in this process.
    - machine: All processes of this user on this machine that do not keep to themselves. They meet at a file in
    $XDG_RUNTIME_DIR/ninekw or, without that variable, in ninekw-USERID among the temporary files. Where that cannot
    work, no client is made (SHARED_BUDGET).
    - auto: As with machine where that works, else as with process. The default.

  limiter: A budget that many machines share, asked before each request besides the process's own. None by default.
}

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}

interface

type
  { What a setting of a client takes. }
  TNinekwSetting = (nsUnknown, nsText, nsInt32, nsInt64, nsCancel, nsLimiter);

{ The type of a setting by its name, and its ninekw_config_set_ function. }
function NinekwSetter(const Name: UnicodeString; out Setter: Pointer): TNinekwSetting;
{ The number of a word of a setting; False if there is none. }
function NinekwWord(const Name, Word: UnicodeString; out Number: Integer): Boolean;
{ The name of a setting that is most like this one. }
function NinekwNearestSetting(const Name: UnicodeString): UnicodeString;

implementation

uses
  NinekwApi;

const
  NAMES: array[0..29] of UnicodeString = (
    'api_key',
    'base_url',
    'source',
    'user_agent',
    'timeout_ms',
    'connect_timeout_ms',
    'min_interval_ms',
    'upload_interval_ms',
    'longest_pause_ms',
    'first_poll_ms',
    'poll_interval_ms',
    'job_interval_ms',
    'polling',
    'max_in_flight',
    'look_at_service',
    'recover_uploads',
    'journal',
    'check_content',
    'max_credits',
    'min_balance',
    'abandon',
    'retries',
    'retry_pause_ms',
    'max_reply_bytes',
    'proxy',
    'tls_roots',
    'ca_file',
    'cancel',
    'share',
    'limiter'
  );

function NinekwSetter(const Name: UnicodeString; out Setter: Pointer): TNinekwSetting;
begin
  Setter := nil;
  Result := nsUnknown;
  if Name = 'api_key' then
  begin
    Setter := @ninekw_config_set_api_key;
    Result := nsText;
  end;
  if Name = 'base_url' then
  begin
    Setter := @ninekw_config_set_base_url;
    Result := nsText;
  end;
  if Name = 'source' then
  begin
    Setter := @ninekw_config_set_source;
    Result := nsText;
  end;
  if Name = 'user_agent' then
  begin
    Setter := @ninekw_config_set_user_agent;
    Result := nsText;
  end;
  if Name = 'timeout_ms' then
  begin
    Setter := @ninekw_config_set_timeout_ms;
    Result := nsInt64;
  end;
  if Name = 'connect_timeout_ms' then
  begin
    Setter := @ninekw_config_set_connect_timeout_ms;
    Result := nsInt64;
  end;
  if Name = 'min_interval_ms' then
  begin
    Setter := @ninekw_config_set_min_interval_ms;
    Result := nsInt64;
  end;
  if Name = 'upload_interval_ms' then
  begin
    Setter := @ninekw_config_set_upload_interval_ms;
    Result := nsInt64;
  end;
  if Name = 'longest_pause_ms' then
  begin
    Setter := @ninekw_config_set_longest_pause_ms;
    Result := nsInt64;
  end;
  if Name = 'first_poll_ms' then
  begin
    Setter := @ninekw_config_set_first_poll_ms;
    Result := nsInt64;
  end;
  if Name = 'poll_interval_ms' then
  begin
    Setter := @ninekw_config_set_poll_interval_ms;
    Result := nsInt64;
  end;
  if Name = 'job_interval_ms' then
  begin
    Setter := @ninekw_config_set_job_interval_ms;
    Result := nsInt64;
  end;
  if Name = 'polling' then
  begin
    Setter := @ninekw_config_set_polling;
    Result := nsInt32;
  end;
  if Name = 'max_in_flight' then
  begin
    Setter := @ninekw_config_set_max_in_flight;
    Result := nsInt32;
  end;
  if Name = 'look_at_service' then
  begin
    Setter := @ninekw_config_set_look_at_service;
    Result := nsInt32;
  end;
  if Name = 'recover_uploads' then
  begin
    Setter := @ninekw_config_set_recover_uploads;
    Result := nsInt32;
  end;
  if Name = 'journal' then
  begin
    Setter := @ninekw_config_set_journal;
    Result := nsText;
  end;
  if Name = 'check_content' then
  begin
    Setter := @ninekw_config_set_check_content;
    Result := nsInt32;
  end;
  if Name = 'max_credits' then
  begin
    Setter := @ninekw_config_set_max_credits;
    Result := nsInt32;
  end;
  if Name = 'min_balance' then
  begin
    Setter := @ninekw_config_set_min_balance;
    Result := nsInt32;
  end;
  if Name = 'abandon' then
  begin
    Setter := @ninekw_config_set_abandon;
    Result := nsInt32;
  end;
  if Name = 'retries' then
  begin
    Setter := @ninekw_config_set_retries;
    Result := nsInt32;
  end;
  if Name = 'retry_pause_ms' then
  begin
    Setter := @ninekw_config_set_retry_pause_ms;
    Result := nsInt64;
  end;
  if Name = 'max_reply_bytes' then
  begin
    Setter := @ninekw_config_set_max_reply_bytes;
    Result := nsInt64;
  end;
  if Name = 'proxy' then
  begin
    Setter := @ninekw_config_set_proxy;
    Result := nsText;
  end;
  if Name = 'tls_roots' then
  begin
    Setter := @ninekw_config_set_tls_roots;
    Result := nsInt32;
  end;
  if Name = 'ca_file' then
  begin
    Setter := @ninekw_config_set_ca_file;
    Result := nsText;
  end;
  if Name = 'cancel' then
  begin
    Setter := @ninekw_config_set_cancel;
    Result := nsCancel;
  end;
  if Name = 'share' then
  begin
    Setter := @ninekw_config_set_share;
    Result := nsInt32;
  end;
  if Name = 'limiter' then
  begin
    Setter := @ninekw_config_set_limiter;
    Result := nsLimiter;
  end;
end;

function NinekwWord(const Name, Word: UnicodeString; out Number: Integer): Boolean;
var
  Both: UnicodeString;
begin
  Both := Name + '=' + Word;
  Number := 0;
  if Both = 'polling=polite' then
    Number := NINEKW_POLLING_POLITE;
  if Both = 'polling=balanced' then
    Number := NINEKW_POLLING_BALANCED;
  if Both = 'polling=fast' then
    Number := NINEKW_POLLING_FAST;
  if Both = 'abandon=keep' then
    Number := NINEKW_ABANDON_KEEP;
  if Both = 'abandon=abort' then
    Number := NINEKW_ABANDON_ABORT;
  if Both = 'tls_roots=system' then
    Number := NINEKW_TLS_ROOTS_SYSTEM;
  if Both = 'tls_roots=bundled' then
    Number := NINEKW_TLS_ROOTS_BUNDLED;
  if Both = 'share=process' then
    Number := NINEKW_SHARE_PROCESS;
  if Both = 'share=machine' then
    Number := NINEKW_SHARE_MACHINE;
  if Both = 'share=auto' then
    Number := NINEKW_SHARE_AUTO;
  Result := Number <> 0;
end;

function NinekwNearestSetting(const Name: UnicodeString): UnicodeString;
var
  Given, Known: UTF8String;
  I: Integer;
begin
  Given := UTF8Encode(Name);
  Known := '';
  for I := 0 to High(NAMES) do
    Known := Known + UTF8Encode(NAMES[I]) + ' ';
  I := ninekw_nearest(PAnsiChar(Given), PAnsiChar(Known));
  if I < 0 then
    I := 0;
  Result := NAMES[I];
end;

end.
