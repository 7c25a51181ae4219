-- Finds and loads libninekw; gives its functions by their names in ninekw.h.
local numbers = require "ninekw.numbers"

local native = jit and require "ninekw.ffi" or require "ninekw.core"
local path = os.getenv "NINEKW_LIB"

if not path or path == "" then
  -- Beside this file, else where the system looks.
  local name = package.config:sub(1, 1) == "\\" and "ninekw.dll" or "libninekw.so." .. numbers.ABI_VERSION
  local folder = debug.getinfo(1, "S").source:match "^@(.*[/\\])" or ""
  local beside = io.open(folder .. name)
  if beside then beside:close() end
  path = beside and folder .. name or name
end

local problem = native.load(path)
if problem then
  error(problem .. "; install libninekw for this system, or name its file in NINEKW_LIB", 0)
end
if native.ninekw_abi_version() ~= numbers.ABI_VERSION or native.ninekw_version_number() < numbers.VERSION_NUMBER then
  error(("this binding needs libninekw %s or newer with ABI %d, but %s is %s with ABI %d"):format(
    numbers.VERSION, numbers.ABI_VERSION, path, native.ninekw_version(), native.ninekw_abi_version()), 0)
end
return native
