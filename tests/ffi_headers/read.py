"""Feeds the macro-free header to cffi as it is, and uses a number, a text and a handle."""

import sys
from pathlib import Path

import cffi

ffi = cffi.FFI()
ffi.cdef(Path(sys.argv[1]).read_text())
lib = ffi.dlopen(sys.argv[2])
assert lib.ninekw_abi_version() == lib.NINEKW_ABI_VERSION
assert ffi.string(lib.ninekw_status_name(lib.NINEKW_ERR_BUSY)) == b"BUSY"
config = ffi.gc(lib.ninekw_config_new(), lib.ninekw_config_free)
err = ffi.new("ninekw_error **")
assert lib.ninekw_config_set_api_key(config, b"?", err) == lib.NINEKW_ERR_INVALID_KEY
assert lib.ninekw_error_status(err[0]) == lib.NINEKW_ERR_INVALID_KEY
lib.ninekw_error_free(err[0])
