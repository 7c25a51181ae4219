// What the parts of the driver share.
#ifndef DRIVER_HPP
#define DRIVER_HPP

#include <chrono>
#include <optional>

#include "line.hpp"
#include "ninekw.hpp"

/// The client of the last `client` command.
const ninekw::Client &client();

/// Sets a setting by its name to a value as text.
void set_by_name(ninekw::Config &config, const std::string &name, const std::string &value);

/// The options of a command.
ninekw::Options read_options(const Line &line);

/// Its time limit and the token that stops it.
ninekw::Limits read_limits(const Line &line, const ninekw::CancelToken *token = nullptr);

/// Each performs a command if it knows it, prints its result and gives true.
bool perform_answering(const Line &line);
bool perform_account(const Line &line);
void solve_many(const Line &line);
void forget_job();

#endif
