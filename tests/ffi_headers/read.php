<?php
// Feeds the macro-free header to PHP's FFI as it is, and uses a number, a text and a handle.
function must(bool $true, int $line): void
{
    if (!$true) {
        fwrite(STDERR, "line $line\n");
        exit(1);
    }
}
$lib = FFI::cdef(file_get_contents($argv[1]), $argv[2]);
must($lib->ninekw_abi_version() === $lib->NINEKW_ABI_VERSION, __LINE__);
must($lib->ninekw_status_name($lib->NINEKW_ERR_BUSY) === "BUSY", __LINE__);
$config = $lib->ninekw_config_new();
$err = $lib->new("ninekw_error *");
must($lib->ninekw_config_set_api_key($config, "?", FFI::addr($err)) === $lib->NINEKW_ERR_INVALID_KEY, __LINE__);
must($lib->ninekw_error_status($err) === $lib->NINEKW_ERR_INVALID_KEY, __LINE__);
$lib->ninekw_error_free($err);
$lib->ninekw_config_free($config);
