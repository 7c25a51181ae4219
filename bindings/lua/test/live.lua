-- How many handles are not freed yet, by the library with test functions.
if jit then
  local ffi = require "ffi"
  ffi.cdef "int64_t ninekw__testing_live_handles(void);"
  local library = ffi.load(os.getenv "NINEKW_LIB")
  return function() return tonumber(library.ninekw__testing_live_handles()) end
end
return require "live_handles"
