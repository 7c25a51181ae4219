// Settings by their names. Made by `cargo xtask codegen` from the table of settings; not to be edited.
#include "driver.hpp"

#include <stdexcept>

static ninekw::Polling polling_of(const std::string &word)
{
    if (word == "polite")
        return ninekw::Polling::polite;
    if (word == "balanced")
        return ninekw::Polling::balanced;
    if (word == "fast")
        return ninekw::Polling::fast;
    throw std::out_of_range(word);
}

static ninekw::Abandon abandon_of(const std::string &word)
{
    if (word == "keep")
        return ninekw::Abandon::keep;
    if (word == "abort")
        return ninekw::Abandon::abort;
    throw std::out_of_range(word);
}

static ninekw::TlsRoots tls_roots_of(const std::string &word)
{
    if (word == "system")
        return ninekw::TlsRoots::system;
    if (word == "bundled")
        return ninekw::TlsRoots::bundled;
    throw std::out_of_range(word);
}

static ninekw::Share share_of(const std::string &word)
{
    if (word == "process")
        return ninekw::Share::process;
    if (word == "machine")
        return ninekw::Share::machine;
    if (word == "auto")
        return ninekw::Share::automatic;
    throw std::out_of_range(word);
}

void set_by_name(ninekw::Config &config, const std::string &name, const std::string &value)
{
    if (name == "api_key") {
        config.api_key(value);
        return;
    }
    if (name == "base_url") {
        config.base_url(value);
        return;
    }
    if (name == "source") {
        config.source(value);
        return;
    }
    if (name == "user_agent") {
        config.user_agent(value);
        return;
    }
    if (name == "timeout_ms") {
        config.timeout(std::chrono::milliseconds(std::stoll(value)));
        return;
    }
    if (name == "connect_timeout_ms") {
        config.connect_timeout(std::chrono::milliseconds(std::stoll(value)));
        return;
    }
    if (name == "min_interval_ms") {
        config.min_interval(std::chrono::milliseconds(std::stoll(value)));
        return;
    }
    if (name == "upload_interval_ms") {
        config.upload_interval(std::chrono::milliseconds(std::stoll(value)));
        return;
    }
    if (name == "longest_pause_ms") {
        config.longest_pause(std::chrono::milliseconds(std::stoll(value)));
        return;
    }
    if (name == "first_poll_ms") {
        config.first_poll(std::chrono::milliseconds(std::stoll(value)));
        return;
    }
    if (name == "poll_interval_ms") {
        config.poll_interval(std::chrono::milliseconds(std::stoll(value)));
        return;
    }
    if (name == "job_interval_ms") {
        config.job_interval(std::chrono::milliseconds(std::stoll(value)));
        return;
    }
    if (name == "polling") {
        config.polling(polling_of(value));
        return;
    }
    if (name == "max_in_flight") {
        config.max_in_flight(std::stoi(value));
        return;
    }
    if (name == "look_at_service") {
        config.look_at_service(value == "1");
        return;
    }
    if (name == "recover_uploads") {
        config.recover_uploads(value == "1");
        return;
    }
    if (name == "journal") {
        config.journal(value);
        return;
    }
    if (name == "check_content") {
        config.check_content(value == "1");
        return;
    }
    if (name == "max_credits") {
        config.max_credits(std::stoi(value));
        return;
    }
    if (name == "min_balance") {
        config.min_balance(std::stoi(value));
        return;
    }
    if (name == "abandon") {
        config.abandon(abandon_of(value));
        return;
    }
    if (name == "retries") {
        config.retries(std::stoi(value));
        return;
    }
    if (name == "retry_pause_ms") {
        config.retry_pause(std::chrono::milliseconds(std::stoll(value)));
        return;
    }
    if (name == "max_reply_bytes") {
        config.max_reply_bytes(std::stoll(value));
        return;
    }
    if (name == "proxy") {
        config.proxy(value);
        return;
    }
    if (name == "tls_roots") {
        config.tls_roots(tls_roots_of(value));
        return;
    }
    if (name == "ca_file") {
        config.ca_file(value);
        return;
    }
    if (name == "share") {
        config.share(share_of(value));
        return;
    }
    throw std::out_of_range(name);
}
