-- Finds and loads libninekw; gives its functions by their names in ninekw.h.
local numbers = require "ninekw.numbers"

local native = jit and require "ninekw.ffi" or require "ninekw.core"
local path = os.getenv "NINEKW_LIB"

-- Where it may be: beside this file, or where the system looks. Windows would look in the current folder for a name without
-- a path.
local function places(windows, folder)
  if not windows then
    local name = "libninekw.so." .. numbers.ABI_VERSION
    return {folder .. name, name}
  end
  local system = (os.getenv "SystemRoot" or "C:\\Windows") .. "\\System32\\ninekw.dll"
  return folder:find "[/\\]" and {folder .. "ninekw.dll", system} or {system}
end
native.places = places

local tried = {path}
if not path or path == "" then
  tried = places(package.config:sub(1, 1) == "\\", debug.getinfo(1, "S").source:match "^@(.*[/\\])" or "")
  path = tried[#tried]
  for i = #tried - 1, 1, -1 do
    local file = io.open(tried[i])
    if file then
      file:close()
      path = tried[i]
    end
  end
end

local problem = native.load(path)
if problem then
  error(("%s; install libninekw for this system, or name its file in NINEKW_LIB; tried was %s"):format(
    problem, table.concat(tried, ", ")), 0)
end
if native.ninekw_abi_version() ~= numbers.ABI_VERSION or native.ninekw_version_number() < numbers.VERSION_NUMBER then
  error(("this binding needs libninekw %s or newer with ABI %d, but %s is %s with ABI %d"):format(
    numbers.VERSION, numbers.ABI_VERSION, path, native.ninekw_version(), native.ninekw_abi_version()), 0)
end
return native
