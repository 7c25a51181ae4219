// ninekw for C++17 and later: a client for the 9kw.eu captcha service. Header-only, on top of ninekw.h; link with
// -lninekw.
//
//     ninekw::Client client(ninekw::Config(key));
//     ninekw::Options options;
//     options.set_file(NINEKW_PARAM_FILE_UPLOAD_01, "captcha.png").set_int(NINEKW_PARAM_MAXTIMEOUT, 90);
//     ninekw::Answer answer = client.solve(options);
//     std::cout << answer.text() << '\n';
//     client.feedback(answer.id(), ninekw::Verdict::correct);
//
// The rules of every call
//
//   Errors      A call that fails throws a ninekw::Error of the class that fits. Its twin with the prefix `try_` does
//               not throw and returns a ninekw::Result: a value or an Error. Without exceptions (-fno-exceptions) use
//               these; the others print what they would throw and abort.
//   Ownership   Objects are moved, not copied, and free what they hold. You may destroy, assign to and use a moved-from
//               object: calls fail with NINEKW_ERR_NULL_ARGUMENT, and getters are empty. Texts are copied in and out;
//               Bytes belong to the object that they came from.
//   Text        UTF-8, given as const char *, std::string or std::string_view. A NUL in it is an error.
//   Threads     const members of one object may be called by several threads at once, others by one at a time.
//   Callbacks   They run on the calling thread during the call, but see Limiter. If they throw, the call ends and
//               rethrows; in a Result the exception is Error::cause().
//   Names       Parameters, actions, statuses and codes are the macros of ninekw.h: NINEKW_PARAM_*, NINEKW_ACTION_*,
//               NINEKW_ERR_*, NINEKW_CODE_*. An enum may hold numbers that these headers do not name yet.

#ifndef NINEKW_HPP
#define NINEKW_HPP

#include "ninekw/answer.hpp"
#include "ninekw/batch.hpp"
#include "ninekw/call.hpp"
#include "ninekw/client.hpp"
#include "ninekw/config.hpp"
#include "ninekw/diagnosis.hpp"
#include "ninekw/error.hpp"
#include "ninekw/job.hpp"
#include "ninekw/options.hpp"
#include "ninekw/reply.hpp"
#include "ninekw/result.hpp"
#include "ninekw/text.hpp"
#include "ninekw/version.hpp"

#endif
