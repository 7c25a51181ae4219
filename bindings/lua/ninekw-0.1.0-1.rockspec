rockspec_format = "3.0"
package = "ninekw"
version = "0.1.0-1"
source = {
   url = "git+https://github.com/ninekw/ninekw.git",
   dir = "ninekw/bindings/lua",
}
description = {
   summary = "Client of the 9kw.eu captcha service, over libninekw",
   license = "MIT OR Apache-2.0",
}
dependencies = {
   "lua >= 5.3, < 5.5",
}
external_dependencies = {
   NINEKW = {header = "ninekw.h"},
}
build = {
   type = "builtin",
   modules = {
      ["ninekw"] = "ninekw/init.lua",
      ["ninekw.account"] = "ninekw/account.lua",
      ["ninekw.answer"] = "ninekw/answer.lua",
      ["ninekw.answering"] = "ninekw/answering.lua",
      ["ninekw.batch"] = "ninekw/batch.lua",
      ["ninekw.call"] = "ninekw/call.lua",
      ["ninekw.client"] = "ninekw/client.lua",
      ["ninekw.core"] = {
         sources = {"src/core.c"},
         incdirs = {"$(NINEKW_INCDIR)", "../shared"},
         libraries = {"dl"},
      },
      ["ninekw.errors"] = "ninekw/errors.lua",
      ["ninekw.ffi"] = "ninekw/ffi.lua",
      ["ninekw.job"] = "ninekw/job.lua",
      ["ninekw.library"] = "ninekw/library.lua",
      ["ninekw.numbers"] = "ninekw/numbers.lua",
      ["ninekw.reply"] = "ninekw/reply.lua",
      ["ninekw.settings"] = "ninekw/settings.lua",
      ["ninekw.values"] = "ninekw/values.lua",
   },
   -- Of a name only what is before its last dot counts: the folder.
   install = {lua = {["ninekw.header"] = "../../include/ninekw.ffi.h"}},
}
