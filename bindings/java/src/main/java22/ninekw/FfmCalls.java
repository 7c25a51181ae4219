// Made by `cargo xtask codegen` from the C header; not to be edited.
package ninekw;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Path;

/** By java.lang.foreign, on Java 22 and newer. */
final class FfmCalls implements Calls {
    private static final Linker LINKER = Linker.nativeLinker();
    private final SymbolLookup library;
    private final MethodHandle ninekw_abi_version;
    private final MethodHandle ninekw_version;
    private final MethodHandle ninekw_version_number;
    private final MethodHandle ninekw_build_info;
    private final MethodHandle ninekw_status_name;
    private final MethodHandle ninekw_status_message;
    private final MethodHandle ninekw_service_code_text;
    private final MethodHandle ninekw_service_code_advice;
    private final MethodHandle ninekw_service_code_category;
    private final MethodHandle ninekw_error_status;
    private final MethodHandle ninekw_error_service_code;
    private final MethodHandle ninekw_error_http_status;
    private final MethodHandle ninekw_error_captcha_id;
    private final MethodHandle ninekw_error_is_retryable;
    private final MethodHandle ninekw_error_retry_after_ms;
    private final MethodHandle ninekw_error_operation;
    private final MethodHandle ninekw_error_message;
    private final MethodHandle ninekw_error_reply;
    private final MethodHandle ninekw_error_free;
    private final MethodHandle ninekw_cancel_new;
    private final MethodHandle ninekw_cancel_trigger;
    private final MethodHandle ninekw_cancel_is_triggered;
    private final MethodHandle ninekw_cancel_reset;
    private final MethodHandle ninekw_cancel_free;
    private final MethodHandle ninekw_config_new;
    private final MethodHandle ninekw_config_free;
    private final MethodHandle ninekw_config_set_api_key;
    private final MethodHandle ninekw_config_set_base_url;
    private final MethodHandle ninekw_config_set_source;
    private final MethodHandle ninekw_config_set_user_agent;
    private final MethodHandle ninekw_config_set_timeout_ms;
    private final MethodHandle ninekw_config_set_connect_timeout_ms;
    private final MethodHandle ninekw_config_set_min_interval_ms;
    private final MethodHandle ninekw_config_set_upload_interval_ms;
    private final MethodHandle ninekw_config_set_longest_pause_ms;
    private final MethodHandle ninekw_config_set_first_poll_ms;
    private final MethodHandle ninekw_config_set_poll_interval_ms;
    private final MethodHandle ninekw_config_set_job_interval_ms;
    private final MethodHandle ninekw_config_set_polling;
    private final MethodHandle ninekw_config_set_max_in_flight;
    private final MethodHandle ninekw_config_set_look_at_service;
    private final MethodHandle ninekw_config_set_recover_uploads;
    private final MethodHandle ninekw_config_set_check_content;
    private final MethodHandle ninekw_config_set_abandon;
    private final MethodHandle ninekw_config_set_retries;
    private final MethodHandle ninekw_config_set_retry_pause_ms;
    private final MethodHandle ninekw_config_set_max_reply_bytes;
    private final MethodHandle ninekw_config_set_proxy;
    private final MethodHandle ninekw_config_set_tls_roots;
    private final MethodHandle ninekw_config_set_ca_file;
    private final MethodHandle ninekw_config_set_cancel;
    private final MethodHandle ninekw_config_set_share;
    private final MethodHandle ninekw_config_set_limiter;
    private final MethodHandle ninekw_client_new;
    private final MethodHandle ninekw_client_free;
    private final MethodHandle ninekw_options_new;
    private final MethodHandle ninekw_options_set_text;
    private final MethodHandle ninekw_options_set_int;
    private final MethodHandle ninekw_options_set_bytes;
    private final MethodHandle ninekw_options_set_file;
    private final MethodHandle ninekw_options_clear;
    private final MethodHandle ninekw_options_free;
    private final MethodHandle ninekw_server_status;
    private final MethodHandle ninekw_balance;
    private final MethodHandle ninekw_submit;
    private final MethodHandle ninekw_submit_with;
    private final MethodHandle ninekw_poll;
    private final MethodHandle ninekw_poll_with;
    private final MethodHandle ninekw_wait;
    private final MethodHandle ninekw_wait_with;
    private final MethodHandle ninekw_solve;
    private final MethodHandle ninekw_solve_with;
    private final MethodHandle ninekw_feedback;
    private final MethodHandle ninekw_feedback_with;
    private final MethodHandle ninekw_call;
    private final MethodHandle ninekw_answer_id;
    private final MethodHandle ninekw_answer_state;
    private final MethodHandle ninekw_answer_text;
    private final MethodHandle ninekw_answer_kind;
    private final MethodHandle ninekw_answer_credits;
    private final MethodHandle ninekw_answer_angle;
    private final MethodHandle ninekw_answer_confirmed;
    private final MethodHandle ninekw_answer_token;
    private final MethodHandle ninekw_answer_point_count;
    private final MethodHandle ninekw_answer_point;
    private final MethodHandle ninekw_answer_free;
    private final MethodHandle ninekw_batch_new;
    private final MethodHandle ninekw_batch_add;
    private final MethodHandle ninekw_batch_add_submitted;
    private final MethodHandle ninekw_batch_next;
    private final MethodHandle ninekw_batch_next_with;
    private final MethodHandle ninekw_batch_next_or_room;
    private final MethodHandle ninekw_batch_feedback;
    private final MethodHandle ninekw_batch_in_flight;
    private final MethodHandle ninekw_batch_queued;
    private final MethodHandle ninekw_batch_has_room;
    private final MethodHandle ninekw_batch_pending;
    private final MethodHandle ninekw_batch_give_up;
    private final MethodHandle ninekw_batch_free;
    private final MethodHandle ninekw_done_ticket;
    private final MethodHandle ninekw_done_captcha_id;
    private final MethodHandle ninekw_done_answer;
    private final MethodHandle ninekw_done_error;
    private final MethodHandle ninekw_done_free;
    private final MethodHandle ninekw_job_next;
    private final MethodHandle ninekw_job_confirm;
    private final MethodHandle ninekw_job_answer;
    private final MethodHandle ninekw_job_skip;
    private final MethodHandle ninekw_job_end;
    private final MethodHandle ninekw_job_verdict;
    private final MethodHandle ninekw_show;
    private final MethodHandle ninekw_show_static;
    private final MethodHandle ninekw_job_id;
    private final MethodHandle ninekw_job_kind;
    private final MethodHandle ninekw_job_captcha_kind;
    private final MethodHandle ninekw_job_answer_to_check;
    private final MethodHandle ninekw_job_file_count;
    private final MethodHandle ninekw_job_file;
    private final MethodHandle ninekw_job_file_media_type;
    private final MethodHandle ninekw_job_content;
    private final MethodHandle ninekw_job_text;
    private final MethodHandle ninekw_job_int;
    private final MethodHandle ninekw_job_time_limit_ms;
    private final MethodHandle ninekw_job_time_left_ms;
    private final MethodHandle ninekw_job_interaction_left_ms;
    private final MethodHandle ninekw_job_check;
    private final MethodHandle ninekw_job_json;
    private final MethodHandle ninekw_job_free;
    private final MethodHandle ninekw_decision_answer;
    private final MethodHandle ninekw_decision_skip;
    private final MethodHandle ninekw_decision_let_go;
    private final MethodHandle ninekw_decision_working;
    private final MethodHandle ninekw_work;
    private final MethodHandle ninekw_history;
    private final MethodHandle ninekw_history_detail;
    private final MethodHandle ninekw_settings;
    private final MethodHandle ninekw_set_setting;
    private final MethodHandle ninekw_referrals;
    private final MethodHandle ninekw_transfer;
    private final MethodHandle ninekw_create_coupon;
    private final MethodHandle ninekw_create_account;
    private final MethodHandle ninekw_diagnose;
    private final MethodHandle ninekw_diagnosis_count;
    private final MethodHandle ninekw_diagnosis_name;
    private final MethodHandle ninekw_diagnosis_message;
    private final MethodHandle ninekw_diagnosis_expected_ms;
    private final MethodHandle ninekw_diagnosis_credits;
    private final MethodHandle ninekw_diagnosis_free;
    private final MethodHandle ninekw_reply_body;
    private final MethodHandle ninekw_reply_bytes;
    private final MethodHandle ninekw_reply_json;
    private final MethodHandle ninekw_reply_text;
    private final MethodHandle ninekw_reply_int;
    private final MethodHandle ninekw_reply_media_type;
    private final MethodHandle ninekw_reply_flag;
    private final MethodHandle ninekw_reply_count;
    private final MethodHandle ninekw_reply_table_count;
    private final MethodHandle ninekw_reply_table_name;
    private final MethodHandle ninekw_reply_row_count;
    private final MethodHandle ninekw_reply_column_count;
    private final MethodHandle ninekw_reply_column;
    private final MethodHandle ninekw_reply_cell;
    private final MethodHandle ninekw_reply_free;

    FfmCalls(String file) {
        library = file.contains("/") || file.contains("\\")
            ? SymbolLookup.libraryLookup(Path.of(file), Arena.global())
            : SymbolLookup.libraryLookup(file, Arena.global());
        ninekw_abi_version = bound("ninekw_abi_version", FunctionDescriptor.of(JAVA_INT));
        ninekw_version = bound("ninekw_version", FunctionDescriptor.of(ADDRESS));
        ninekw_version_number = bound("ninekw_version_number", FunctionDescriptor.of(JAVA_INT));
        Library.fits(file, this);
        ninekw_build_info = bound("ninekw_build_info", FunctionDescriptor.of(ADDRESS));
        ninekw_status_name = bound("ninekw_status_name", FunctionDescriptor.of(ADDRESS, JAVA_INT));
        ninekw_status_message = bound("ninekw_status_message", FunctionDescriptor.of(ADDRESS, JAVA_INT));
        ninekw_service_code_text = bound("ninekw_service_code_text", FunctionDescriptor.of(ADDRESS, JAVA_INT));
        ninekw_service_code_advice = bound("ninekw_service_code_advice", FunctionDescriptor.of(ADDRESS, JAVA_INT));
        ninekw_service_code_category = bound("ninekw_service_code_category", FunctionDescriptor.of(ADDRESS, JAVA_INT));
        ninekw_error_status = bound("ninekw_error_status", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        ninekw_error_service_code = bound("ninekw_error_service_code", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        ninekw_error_http_status = bound("ninekw_error_http_status", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        ninekw_error_captcha_id = bound("ninekw_error_captcha_id", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        ninekw_error_is_retryable = bound("ninekw_error_is_retryable", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        ninekw_error_retry_after_ms = bound("ninekw_error_retry_after_ms", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        ninekw_error_operation = bound("ninekw_error_operation", FunctionDescriptor.of(ADDRESS, ADDRESS));
        ninekw_error_message = bound("ninekw_error_message", FunctionDescriptor.of(ADDRESS, ADDRESS));
        ninekw_error_reply = bound("ninekw_error_reply", FunctionDescriptor.of(ADDRESS, ADDRESS));
        ninekw_error_free = bound("ninekw_error_free", FunctionDescriptor.ofVoid(ADDRESS));
        ninekw_cancel_new = bound("ninekw_cancel_new", FunctionDescriptor.of(ADDRESS));
        ninekw_cancel_trigger = bound("ninekw_cancel_trigger", FunctionDescriptor.ofVoid(ADDRESS));
        ninekw_cancel_is_triggered = bound("ninekw_cancel_is_triggered", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        ninekw_cancel_reset = bound("ninekw_cancel_reset", FunctionDescriptor.ofVoid(ADDRESS));
        ninekw_cancel_free = bound("ninekw_cancel_free", FunctionDescriptor.ofVoid(ADDRESS));
        ninekw_config_new = bound("ninekw_config_new", FunctionDescriptor.of(ADDRESS));
        ninekw_config_free = bound("ninekw_config_free", FunctionDescriptor.ofVoid(ADDRESS));
        ninekw_config_set_api_key = bound("ninekw_config_set_api_key", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_config_set_base_url = bound("ninekw_config_set_base_url", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_config_set_source = bound("ninekw_config_set_source", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_config_set_user_agent = bound("ninekw_config_set_user_agent", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_config_set_timeout_ms = bound("ninekw_config_set_timeout_ms", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS));
        ninekw_config_set_connect_timeout_ms = bound("ninekw_config_set_connect_timeout_ms", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS));
        ninekw_config_set_min_interval_ms = bound("ninekw_config_set_min_interval_ms", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS));
        ninekw_config_set_upload_interval_ms = bound("ninekw_config_set_upload_interval_ms", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS));
        ninekw_config_set_longest_pause_ms = bound("ninekw_config_set_longest_pause_ms", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS));
        ninekw_config_set_first_poll_ms = bound("ninekw_config_set_first_poll_ms", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS));
        ninekw_config_set_poll_interval_ms = bound("ninekw_config_set_poll_interval_ms", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS));
        ninekw_config_set_job_interval_ms = bound("ninekw_config_set_job_interval_ms", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS));
        ninekw_config_set_polling = bound("ninekw_config_set_polling", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        ninekw_config_set_max_in_flight = bound("ninekw_config_set_max_in_flight", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        ninekw_config_set_look_at_service = bound("ninekw_config_set_look_at_service", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        ninekw_config_set_recover_uploads = bound("ninekw_config_set_recover_uploads", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        ninekw_config_set_check_content = bound("ninekw_config_set_check_content", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        ninekw_config_set_abandon = bound("ninekw_config_set_abandon", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        ninekw_config_set_retries = bound("ninekw_config_set_retries", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        ninekw_config_set_retry_pause_ms = bound("ninekw_config_set_retry_pause_ms", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS));
        ninekw_config_set_max_reply_bytes = bound("ninekw_config_set_max_reply_bytes", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS));
        ninekw_config_set_proxy = bound("ninekw_config_set_proxy", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_config_set_tls_roots = bound("ninekw_config_set_tls_roots", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        ninekw_config_set_ca_file = bound("ninekw_config_set_ca_file", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_config_set_cancel = bound("ninekw_config_set_cancel", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_config_set_share = bound("ninekw_config_set_share", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS));
        ninekw_config_set_limiter = bound("ninekw_config_set_limiter", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        ninekw_client_new = bound("ninekw_client_new", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_client_free = bound("ninekw_client_free", FunctionDescriptor.ofVoid(ADDRESS));
        ninekw_options_new = bound("ninekw_options_new", FunctionDescriptor.of(ADDRESS));
        ninekw_options_set_text = bound("ninekw_options_set_text", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        ninekw_options_set_int = bound("ninekw_options_set_int", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS));
        ninekw_options_set_bytes = bound("ninekw_options_set_bytes", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS));
        ninekw_options_set_file = bound("ninekw_options_set_file", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        ninekw_options_clear = bound("ninekw_options_clear", FunctionDescriptor.ofVoid(ADDRESS));
        ninekw_options_free = bound("ninekw_options_free", FunctionDescriptor.ofVoid(ADDRESS));
        ninekw_server_status = bound("ninekw_server_status", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_balance = bound("ninekw_balance", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_submit = bound("ninekw_submit", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        ninekw_submit_with = bound("ninekw_submit_with", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        ninekw_poll = bound("ninekw_poll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
        ninekw_poll_with = bound("ninekw_poll_with", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
        ninekw_wait = bound("ninekw_wait", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
        ninekw_wait_with = bound("ninekw_wait_with", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        ninekw_solve = bound("ninekw_solve", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
        ninekw_solve_with = bound("ninekw_solve_with", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        ninekw_feedback = bound("ninekw_feedback", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS));
        ninekw_feedback_with = bound("ninekw_feedback_with", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS));
        ninekw_call = bound("ninekw_call", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        ninekw_answer_id = bound("ninekw_answer_id", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        ninekw_answer_state = bound("ninekw_answer_state", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        ninekw_answer_text = bound("ninekw_answer_text", FunctionDescriptor.of(ADDRESS, ADDRESS));
        ninekw_answer_kind = bound("ninekw_answer_kind", FunctionDescriptor.of(ADDRESS, ADDRESS));
        ninekw_answer_credits = bound("ninekw_answer_credits", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        ninekw_answer_angle = bound("ninekw_answer_angle", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        ninekw_answer_confirmed = bound("ninekw_answer_confirmed", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        ninekw_answer_token = bound("ninekw_answer_token", FunctionDescriptor.of(ADDRESS, ADDRESS));
        ninekw_answer_point_count = bound("ninekw_answer_point_count", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        ninekw_answer_point = bound("ninekw_answer_point", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
        ninekw_answer_free = bound("ninekw_answer_free", FunctionDescriptor.ofVoid(ADDRESS));
        ninekw_batch_new = bound("ninekw_batch_new", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_batch_add = bound("ninekw_batch_add", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        ninekw_batch_add_submitted = bound("ninekw_batch_add_submitted", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
        ninekw_batch_next = bound("ninekw_batch_next", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
        ninekw_batch_next_with = bound("ninekw_batch_next_with", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        ninekw_batch_next_or_room = bound("ninekw_batch_next_or_room", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        ninekw_batch_feedback = bound("ninekw_batch_feedback", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS));
        ninekw_batch_in_flight = bound("ninekw_batch_in_flight", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        ninekw_batch_queued = bound("ninekw_batch_queued", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        ninekw_batch_has_room = bound("ninekw_batch_has_room", FunctionDescriptor.of(JAVA_INT, ADDRESS));
        ninekw_batch_pending = bound("ninekw_batch_pending", FunctionDescriptor.of(JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG));
        ninekw_batch_give_up = bound("ninekw_batch_give_up", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        ninekw_batch_free = bound("ninekw_batch_free", FunctionDescriptor.ofVoid(ADDRESS));
        ninekw_done_ticket = bound("ninekw_done_ticket", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        ninekw_done_captcha_id = bound("ninekw_done_captcha_id", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        ninekw_done_answer = bound("ninekw_done_answer", FunctionDescriptor.of(ADDRESS, ADDRESS));
        ninekw_done_error = bound("ninekw_done_error", FunctionDescriptor.of(ADDRESS, ADDRESS));
        ninekw_done_free = bound("ninekw_done_free", FunctionDescriptor.ofVoid(ADDRESS));
        ninekw_job_next = bound("ninekw_job_next", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        ninekw_job_confirm = bound("ninekw_job_confirm", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_job_answer = bound("ninekw_job_answer", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        ninekw_job_skip = bound("ninekw_job_skip", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
        ninekw_job_end = bound("ninekw_job_end", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        ninekw_job_verdict = bound("ninekw_job_verdict", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
        ninekw_show = bound("ninekw_show", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
        ninekw_show_static = bound("ninekw_show_static", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS, ADDRESS));
        ninekw_job_id = bound("ninekw_job_id", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        ninekw_job_kind = bound("ninekw_job_kind", FunctionDescriptor.of(ADDRESS, ADDRESS));
        ninekw_job_captcha_kind = bound("ninekw_job_captcha_kind", FunctionDescriptor.of(ADDRESS, ADDRESS));
        ninekw_job_answer_to_check = bound("ninekw_job_answer_to_check", FunctionDescriptor.of(ADDRESS, ADDRESS));
        ninekw_job_file_count = bound("ninekw_job_file_count", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        ninekw_job_file = bound("ninekw_job_file", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG, ADDRESS));
        ninekw_job_file_media_type = bound("ninekw_job_file_media_type", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG));
        ninekw_job_content = bound("ninekw_job_content", FunctionDescriptor.of(ADDRESS, ADDRESS));
        ninekw_job_text = bound("ninekw_job_text", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        ninekw_job_int = bound("ninekw_job_int", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_job_time_limit_ms = bound("ninekw_job_time_limit_ms", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        ninekw_job_time_left_ms = bound("ninekw_job_time_left_ms", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        ninekw_job_interaction_left_ms = bound("ninekw_job_interaction_left_ms", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        ninekw_job_check = bound("ninekw_job_check", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_job_json = bound("ninekw_job_json", FunctionDescriptor.of(ADDRESS, ADDRESS));
        ninekw_job_free = bound("ninekw_job_free", FunctionDescriptor.ofVoid(ADDRESS));
        ninekw_decision_answer = bound("ninekw_decision_answer", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_decision_skip = bound("ninekw_decision_skip", FunctionDescriptor.ofVoid(ADDRESS));
        ninekw_decision_let_go = bound("ninekw_decision_let_go", FunctionDescriptor.ofVoid(ADDRESS));
        ninekw_decision_working = bound("ninekw_decision_working", FunctionDescriptor.ofVoid(ADDRESS));
        ninekw_work = bound("ninekw_work", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        ninekw_history = bound("ninekw_history", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_history_detail = bound("ninekw_history_detail", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
        ninekw_settings = bound("ninekw_settings", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_set_setting = bound("ninekw_set_setting", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS));
        ninekw_referrals = bound("ninekw_referrals", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        ninekw_transfer = bound("ninekw_transfer", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
        ninekw_create_coupon = bound("ninekw_create_coupon", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
        ninekw_create_account = bound("ninekw_create_account", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS, ADDRESS));
        ninekw_diagnose = bound("ninekw_diagnose", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
        ninekw_diagnosis_count = bound("ninekw_diagnosis_count", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        ninekw_diagnosis_name = bound("ninekw_diagnosis_name", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG));
        ninekw_diagnosis_message = bound("ninekw_diagnosis_message", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG));
        ninekw_diagnosis_expected_ms = bound("ninekw_diagnosis_expected_ms", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        ninekw_diagnosis_credits = bound("ninekw_diagnosis_credits", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        ninekw_diagnosis_free = bound("ninekw_diagnosis_free", FunctionDescriptor.ofVoid(ADDRESS));
        ninekw_reply_body = bound("ninekw_reply_body", FunctionDescriptor.of(ADDRESS, ADDRESS));
        ninekw_reply_bytes = bound("ninekw_reply_bytes", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        ninekw_reply_json = bound("ninekw_reply_json", FunctionDescriptor.of(ADDRESS, ADDRESS));
        ninekw_reply_text = bound("ninekw_reply_text", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS));
        ninekw_reply_int = bound("ninekw_reply_int", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_reply_media_type = bound("ninekw_reply_media_type", FunctionDescriptor.of(ADDRESS, ADDRESS));
        ninekw_reply_flag = bound("ninekw_reply_flag", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
        ninekw_reply_count = bound("ninekw_reply_count", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS));
        ninekw_reply_table_count = bound("ninekw_reply_table_count", FunctionDescriptor.of(JAVA_LONG, ADDRESS));
        ninekw_reply_table_name = bound("ninekw_reply_table_name", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_LONG));
        ninekw_reply_row_count = bound("ninekw_reply_row_count", FunctionDescriptor.of(JAVA_LONG, ADDRESS, ADDRESS));
        ninekw_reply_column_count = bound("ninekw_reply_column_count", FunctionDescriptor.of(JAVA_LONG, ADDRESS, ADDRESS));
        ninekw_reply_column = bound("ninekw_reply_column", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG));
        ninekw_reply_cell = bound("ninekw_reply_cell", FunctionDescriptor.of(ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS));
        ninekw_reply_free = bound("ninekw_reply_free", FunctionDescriptor.ofVoid(ADDRESS));
    }

    private MethodHandle bound(String name, FunctionDescriptor type) {
        return LINKER.downcallHandle(library.find(name).orElseThrow(() -> new UnsatisfiedLinkError(name)), type);
    }

    private static MemorySegment stub(String name, Object function, Class<?> of, FunctionDescriptor type) {
        try {
            MethodType called = type.toMethodType().insertParameterTypes(0, of);
            MethodHandle handle = MethodHandles.lookup().findStatic(FfmCalls.class, name, called);
            return LINKER.upcallStub(handle.bindTo(function), type, Arena.ofAuto());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static MemorySegment function(Object stub) {
        return stub == null ? MemorySegment.NULL : (MemorySegment) stub;
    }

    private static MemorySegment copy(Arena arena, byte[] bytes) {
        // Empty bytes are not NULL.
        return bytes == null ? MemorySegment.NULL
            : bytes.length == 0 ? arena.allocate(1) : arena.allocateFrom(JAVA_BYTE, bytes);
    }

    private static MemorySegment copy(Arena arena, int[] numbers) {
        return numbers == null ? MemorySegment.NULL : arena.allocateFrom(JAVA_INT, numbers);
    }

    private static MemorySegment copy(Arena arena, long[] numbers) {
        return numbers == null ? MemorySegment.NULL : arena.allocateFrom(JAVA_LONG, numbers);
    }

    private static void back(MemorySegment from, int[] numbers) {
        if (numbers != null) {
            MemorySegment.copy(from, JAVA_INT, 0, numbers, 0, numbers.length);
        }
    }

    private static void back(MemorySegment from, long[] numbers) {
        if (numbers != null) {
            MemorySegment.copy(from, JAVA_LONG, 0, numbers, 0, numbers.length);
        }
    }

    private static String text(MemorySegment start) {
        return start.address() == 0 ? null : start.reinterpret(Long.MAX_VALUE).getString(0);
    }

    private static RuntimeException thrown(Throwable e) {
        if (e instanceof Error) {
            throw (Error) e;
        }
        return e instanceof RuntimeException ? (RuntimeException) e : new IllegalStateException(e);
    }

    @Override
    public byte[] bytes(long address, long length) {
        return address == 0 ? new byte[0] : MemorySegment.ofAddress(address).reinterpret(length).toArray(JAVA_BYTE);
    }

    static long limiter_fn_called(limiter_fn function, MemorySegment user, MemorySegment account, int priority) {
        return function.call(user.address(), account.address(), priority);
    }

    @Override
    public Object limiter_fn(limiter_fn function) {
        return stub("limiter_fn_called", function, limiter_fn.class, FunctionDescriptor.of(JAVA_LONG, ADDRESS, ADDRESS, JAVA_INT));
    }

    static int progress_fn_called(progress_fn function, MemorySegment user, long captcha_id, int phase, long elapsed_ms) {
        return function.call(user.address(), captcha_id, phase, elapsed_ms);
    }

    @Override
    public Object progress_fn(progress_fn function) {
        return stub("progress_fn_called", function, progress_fn.class, FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT, JAVA_LONG));
    }

    static int decide_fn_called(decide_fn function, MemorySegment user, MemorySegment job, MemorySegment decision) {
        return function.call(user.address(), job.address(), decision.address());
    }

    @Override
    public Object decide_fn(decide_fn function) {
        return stub("decide_fn_called", function, decide_fn.class, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS));
    }

    static int outcome_fn_called(outcome_fn function, MemorySegment user, MemorySegment job, int outcome, long credits, MemorySegment error) {
        return function.call(user.address(), job.address(), outcome, credits, error.address());
    }

    @Override
    public Object outcome_fn(outcome_fn function) {
        return stub("outcome_fn_called", function, outcome_fn.class, FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, JAVA_LONG, ADDRESS));
    }

    @Override
    public int ninekw_abi_version() {
        try {
            int result = (int) ninekw_abi_version.invokeExact();
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_version() {
        try {
            MemorySegment result = (MemorySegment) ninekw_version.invokeExact();
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_version_number() {
        try {
            int result = (int) ninekw_version_number.invokeExact();
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_build_info() {
        try {
            MemorySegment result = (MemorySegment) ninekw_build_info.invokeExact();
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_status_name(int status) {
        try {
            MemorySegment result = (MemorySegment) ninekw_status_name.invokeExact(status);
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_status_message(int status) {
        try {
            MemorySegment result = (MemorySegment) ninekw_status_message.invokeExact(status);
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_service_code_text(int code) {
        try {
            MemorySegment result = (MemorySegment) ninekw_service_code_text.invokeExact(code);
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_service_code_advice(int code) {
        try {
            MemorySegment result = (MemorySegment) ninekw_service_code_advice.invokeExact(code);
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_service_code_category(int code) {
        try {
            MemorySegment result = (MemorySegment) ninekw_service_code_category.invokeExact(code);
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_error_status(long error) {
        try {
            int result = (int) ninekw_error_status.invokeExact(MemorySegment.ofAddress(error));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_error_service_code(long error) {
        try {
            int result = (int) ninekw_error_service_code.invokeExact(MemorySegment.ofAddress(error));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_error_http_status(long error) {
        try {
            int result = (int) ninekw_error_http_status.invokeExact(MemorySegment.ofAddress(error));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_error_captcha_id(long error) {
        try {
            long result = (long) ninekw_error_captcha_id.invokeExact(MemorySegment.ofAddress(error));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_error_is_retryable(long error) {
        try {
            int result = (int) ninekw_error_is_retryable.invokeExact(MemorySegment.ofAddress(error));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_error_retry_after_ms(long error) {
        try {
            long result = (long) ninekw_error_retry_after_ms.invokeExact(MemorySegment.ofAddress(error));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_error_operation(long error) {
        try {
            MemorySegment result = (MemorySegment) ninekw_error_operation.invokeExact(MemorySegment.ofAddress(error));
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_error_message(long error) {
        try {
            MemorySegment result = (MemorySegment) ninekw_error_message.invokeExact(MemorySegment.ofAddress(error));
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_error_reply(long error) {
        try {
            MemorySegment result = (MemorySegment) ninekw_error_reply.invokeExact(MemorySegment.ofAddress(error));
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public void ninekw_error_free(long error) {
        try {
            ninekw_error_free.invokeExact(MemorySegment.ofAddress(error));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_cancel_new() {
        try {
            MemorySegment result = (MemorySegment) ninekw_cancel_new.invokeExact();
            return result.address();
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public void ninekw_cancel_trigger(long cancel) {
        try {
            ninekw_cancel_trigger.invokeExact(MemorySegment.ofAddress(cancel));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_cancel_is_triggered(long cancel) {
        try {
            int result = (int) ninekw_cancel_is_triggered.invokeExact(MemorySegment.ofAddress(cancel));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public void ninekw_cancel_reset(long cancel) {
        try {
            ninekw_cancel_reset.invokeExact(MemorySegment.ofAddress(cancel));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public void ninekw_cancel_free(long cancel) {
        try {
            ninekw_cancel_free.invokeExact(MemorySegment.ofAddress(cancel));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_config_new() {
        try {
            MemorySegment result = (MemorySegment) ninekw_config_new.invokeExact();
            return result.address();
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public void ninekw_config_free(long config) {
        try {
            ninekw_config_free.invokeExact(MemorySegment.ofAddress(config));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_api_key(long config, byte[] api_key, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_api_key.invokeExact(MemorySegment.ofAddress(config), copy(arena, api_key), err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_base_url(long config, byte[] base_url, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_base_url.invokeExact(MemorySegment.ofAddress(config), copy(arena, base_url), err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_source(long config, byte[] source, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_source.invokeExact(MemorySegment.ofAddress(config), copy(arena, source), err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_user_agent(long config, byte[] user_agent, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_user_agent.invokeExact(MemorySegment.ofAddress(config), copy(arena, user_agent), err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_timeout_ms(long config, long milliseconds, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_timeout_ms.invokeExact(MemorySegment.ofAddress(config), milliseconds, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_connect_timeout_ms(long config, long milliseconds, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_connect_timeout_ms.invokeExact(MemorySegment.ofAddress(config), milliseconds, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_min_interval_ms(long config, long milliseconds, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_min_interval_ms.invokeExact(MemorySegment.ofAddress(config), milliseconds, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_upload_interval_ms(long config, long milliseconds, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_upload_interval_ms.invokeExact(MemorySegment.ofAddress(config), milliseconds, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_longest_pause_ms(long config, long milliseconds, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_longest_pause_ms.invokeExact(MemorySegment.ofAddress(config), milliseconds, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_first_poll_ms(long config, long milliseconds, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_first_poll_ms.invokeExact(MemorySegment.ofAddress(config), milliseconds, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_poll_interval_ms(long config, long milliseconds, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_poll_interval_ms.invokeExact(MemorySegment.ofAddress(config), milliseconds, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_job_interval_ms(long config, long milliseconds, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_job_interval_ms.invokeExact(MemorySegment.ofAddress(config), milliseconds, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_polling(long config, int polling, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_polling.invokeExact(MemorySegment.ofAddress(config), polling, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_max_in_flight(long config, int max_in_flight, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_max_in_flight.invokeExact(MemorySegment.ofAddress(config), max_in_flight, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_look_at_service(long config, int look_at_service, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_look_at_service.invokeExact(MemorySegment.ofAddress(config), look_at_service, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_recover_uploads(long config, int recover_uploads, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_recover_uploads.invokeExact(MemorySegment.ofAddress(config), recover_uploads, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_check_content(long config, int check_content, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_check_content.invokeExact(MemorySegment.ofAddress(config), check_content, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_abandon(long config, int abandon, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_abandon.invokeExact(MemorySegment.ofAddress(config), abandon, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_retries(long config, int retries, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_retries.invokeExact(MemorySegment.ofAddress(config), retries, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_retry_pause_ms(long config, long milliseconds, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_retry_pause_ms.invokeExact(MemorySegment.ofAddress(config), milliseconds, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_max_reply_bytes(long config, long max_reply_bytes, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_max_reply_bytes.invokeExact(MemorySegment.ofAddress(config), max_reply_bytes, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_proxy(long config, byte[] proxy, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_proxy.invokeExact(MemorySegment.ofAddress(config), copy(arena, proxy), err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_tls_roots(long config, int tls_roots, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_tls_roots.invokeExact(MemorySegment.ofAddress(config), tls_roots, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_ca_file(long config, byte[] ca_file, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_ca_file.invokeExact(MemorySegment.ofAddress(config), copy(arena, ca_file), err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_cancel(long config, long cancel, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_cancel.invokeExact(MemorySegment.ofAddress(config), MemorySegment.ofAddress(cancel), err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_share(long config, int share, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_share.invokeExact(MemorySegment.ofAddress(config), share, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_config_set_limiter(long config, Object limiter, long user, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_config_set_limiter.invokeExact(MemorySegment.ofAddress(config), function(limiter), MemorySegment.ofAddress(user), err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_client_new(long config, long[] client_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment client_out_at = copy(arena, client_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_client_new.invokeExact(MemorySegment.ofAddress(config), client_out_at, err_at);
            back(client_out_at, client_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public void ninekw_client_free(long client) {
        try {
            ninekw_client_free.invokeExact(MemorySegment.ofAddress(client));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_options_new() {
        try {
            MemorySegment result = (MemorySegment) ninekw_options_new.invokeExact();
            return result.address();
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_options_set_text(long options, byte[] name, byte[] value, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_options_set_text.invokeExact(MemorySegment.ofAddress(options), copy(arena, name), copy(arena, value), err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_options_set_int(long options, byte[] name, long value, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_options_set_int.invokeExact(MemorySegment.ofAddress(options), copy(arena, name), value, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_options_set_bytes(long options, byte[] name, byte[] data, long length, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_options_set_bytes.invokeExact(MemorySegment.ofAddress(options), copy(arena, name), copy(arena, data), length, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_options_set_file(long options, byte[] name, byte[] path, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_options_set_file.invokeExact(MemorySegment.ofAddress(options), copy(arena, name), copy(arena, path), err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public void ninekw_options_clear(long options) {
        try {
            ninekw_options_clear.invokeExact(MemorySegment.ofAddress(options));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public void ninekw_options_free(long options) {
        try {
            ninekw_options_free.invokeExact(MemorySegment.ofAddress(options));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_server_status(long client, long[] reply_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment reply_out_at = copy(arena, reply_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_server_status.invokeExact(MemorySegment.ofAddress(client), reply_out_at, err_at);
            back(reply_out_at, reply_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_balance(long client, long[] credits_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment credits_out_at = copy(arena, credits_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_balance.invokeExact(MemorySegment.ofAddress(client), credits_out_at, err_at);
            back(credits_out_at, credits_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_submit(long client, long options, long[] id_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment id_out_at = copy(arena, id_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_submit.invokeExact(MemorySegment.ofAddress(client), MemorySegment.ofAddress(options), id_out_at, err_at);
            back(id_out_at, id_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_submit_with(long client, long options, long timeout_ms, long cancel, Object progress, long user, long[] id_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment id_out_at = copy(arena, id_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_submit_with.invokeExact(MemorySegment.ofAddress(client), MemorySegment.ofAddress(options), timeout_ms, MemorySegment.ofAddress(cancel), function(progress), MemorySegment.ofAddress(user), id_out_at, err_at);
            back(id_out_at, id_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_poll(long client, long id, long[] answer_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment answer_out_at = copy(arena, answer_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_poll.invokeExact(MemorySegment.ofAddress(client), id, answer_out_at, err_at);
            back(answer_out_at, answer_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_poll_with(long client, long id, long options, long[] answer_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment answer_out_at = copy(arena, answer_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_poll_with.invokeExact(MemorySegment.ofAddress(client), id, MemorySegment.ofAddress(options), answer_out_at, err_at);
            back(answer_out_at, answer_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_wait(long client, long id, long timeout_ms, long cancel, long[] answer_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment answer_out_at = copy(arena, answer_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_wait.invokeExact(MemorySegment.ofAddress(client), id, timeout_ms, MemorySegment.ofAddress(cancel), answer_out_at, err_at);
            back(answer_out_at, answer_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_wait_with(long client, long id, long timeout_ms, long cancel, Object progress, long user, long[] answer_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment answer_out_at = copy(arena, answer_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_wait_with.invokeExact(MemorySegment.ofAddress(client), id, timeout_ms, MemorySegment.ofAddress(cancel), function(progress), MemorySegment.ofAddress(user), answer_out_at, err_at);
            back(answer_out_at, answer_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_solve(long client, long options, long timeout_ms, long cancel, long[] answer_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment answer_out_at = copy(arena, answer_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_solve.invokeExact(MemorySegment.ofAddress(client), MemorySegment.ofAddress(options), timeout_ms, MemorySegment.ofAddress(cancel), answer_out_at, err_at);
            back(answer_out_at, answer_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_solve_with(long client, long options, long timeout_ms, long cancel, Object progress, long user, long[] answer_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment answer_out_at = copy(arena, answer_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_solve_with.invokeExact(MemorySegment.ofAddress(client), MemorySegment.ofAddress(options), timeout_ms, MemorySegment.ofAddress(cancel), function(progress), MemorySegment.ofAddress(user), answer_out_at, err_at);
            back(answer_out_at, answer_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_feedback(long client, long id, int verdict, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_feedback.invokeExact(MemorySegment.ofAddress(client), id, verdict, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_feedback_with(long client, long id, int verdict, long options, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_feedback_with.invokeExact(MemorySegment.ofAddress(client), id, verdict, MemorySegment.ofAddress(options), err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_call(long client, byte[] action, long options, long[] reply_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment reply_out_at = copy(arena, reply_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_call.invokeExact(MemorySegment.ofAddress(client), copy(arena, action), MemorySegment.ofAddress(options), reply_out_at, err_at);
            back(reply_out_at, reply_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_answer_id(long answer) {
        try {
            long result = (long) ninekw_answer_id.invokeExact(MemorySegment.ofAddress(answer));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_answer_state(long answer) {
        try {
            int result = (int) ninekw_answer_state.invokeExact(MemorySegment.ofAddress(answer));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_answer_text(long answer) {
        try {
            MemorySegment result = (MemorySegment) ninekw_answer_text.invokeExact(MemorySegment.ofAddress(answer));
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_answer_kind(long answer) {
        try {
            MemorySegment result = (MemorySegment) ninekw_answer_kind.invokeExact(MemorySegment.ofAddress(answer));
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_answer_credits(long answer, long[] credits_out) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment credits_out_at = copy(arena, credits_out);
            int result = (int) ninekw_answer_credits.invokeExact(MemorySegment.ofAddress(answer), credits_out_at);
            back(credits_out_at, credits_out);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_answer_angle(long answer, int[] degrees_out) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment degrees_out_at = copy(arena, degrees_out);
            int result = (int) ninekw_answer_angle.invokeExact(MemorySegment.ofAddress(answer), degrees_out_at);
            back(degrees_out_at, degrees_out);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_answer_confirmed(long answer, int[] right_out) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment right_out_at = copy(arena, right_out);
            int result = (int) ninekw_answer_confirmed.invokeExact(MemorySegment.ofAddress(answer), right_out_at);
            back(right_out_at, right_out);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_answer_token(long answer) {
        try {
            MemorySegment result = (MemorySegment) ninekw_answer_token.invokeExact(MemorySegment.ofAddress(answer));
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_answer_point_count(long answer) {
        try {
            long result = (long) ninekw_answer_point_count.invokeExact(MemorySegment.ofAddress(answer));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_answer_point(long answer, long index, int[] x_out, int[] y_out) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment x_out_at = copy(arena, x_out);
            MemorySegment y_out_at = copy(arena, y_out);
            int result = (int) ninekw_answer_point.invokeExact(MemorySegment.ofAddress(answer), index, x_out_at, y_out_at);
            back(x_out_at, x_out);
            back(y_out_at, y_out);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public void ninekw_answer_free(long answer) {
        try {
            ninekw_answer_free.invokeExact(MemorySegment.ofAddress(answer));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_batch_new(long client, long[] batch_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment batch_out_at = copy(arena, batch_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_batch_new.invokeExact(MemorySegment.ofAddress(client), batch_out_at, err_at);
            back(batch_out_at, batch_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_batch_add(long batch, long options, long[] ticket_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ticket_out_at = copy(arena, ticket_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_batch_add.invokeExact(MemorySegment.ofAddress(batch), MemorySegment.ofAddress(options), ticket_out_at, err_at);
            back(ticket_out_at, ticket_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_batch_add_submitted(long batch, long id, long[] ticket_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ticket_out_at = copy(arena, ticket_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_batch_add_submitted.invokeExact(MemorySegment.ofAddress(batch), id, ticket_out_at, err_at);
            back(ticket_out_at, ticket_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_batch_next(long batch, long timeout_ms, long cancel, long[] done_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment done_out_at = copy(arena, done_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_batch_next.invokeExact(MemorySegment.ofAddress(batch), timeout_ms, MemorySegment.ofAddress(cancel), done_out_at, err_at);
            back(done_out_at, done_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_batch_next_with(long batch, long timeout_ms, long cancel, Object progress, long user, long[] done_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment done_out_at = copy(arena, done_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_batch_next_with.invokeExact(MemorySegment.ofAddress(batch), timeout_ms, MemorySegment.ofAddress(cancel), function(progress), MemorySegment.ofAddress(user), done_out_at, err_at);
            back(done_out_at, done_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_batch_next_or_room(long batch, long timeout_ms, long cancel, Object progress, long user, long[] done_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment done_out_at = copy(arena, done_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_batch_next_or_room.invokeExact(MemorySegment.ofAddress(batch), timeout_ms, MemorySegment.ofAddress(cancel), function(progress), MemorySegment.ofAddress(user), done_out_at, err_at);
            back(done_out_at, done_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_batch_feedback(long batch, long id, int verdict, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_batch_feedback.invokeExact(MemorySegment.ofAddress(batch), id, verdict, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_batch_in_flight(long batch) {
        try {
            long result = (long) ninekw_batch_in_flight.invokeExact(MemorySegment.ofAddress(batch));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_batch_queued(long batch) {
        try {
            long result = (long) ninekw_batch_queued.invokeExact(MemorySegment.ofAddress(batch));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_batch_has_room(long batch) {
        try {
            int result = (int) ninekw_batch_has_room.invokeExact(MemorySegment.ofAddress(batch));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_batch_pending(long batch, long[] ids, long capacity) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment ids_at = copy(arena, ids);
            long result = (long) ninekw_batch_pending.invokeExact(MemorySegment.ofAddress(batch), ids_at, capacity);
            back(ids_at, ids);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_batch_give_up(long batch, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_batch_give_up.invokeExact(MemorySegment.ofAddress(batch), err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public void ninekw_batch_free(long batch) {
        try {
            ninekw_batch_free.invokeExact(MemorySegment.ofAddress(batch));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_done_ticket(long done) {
        try {
            long result = (long) ninekw_done_ticket.invokeExact(MemorySegment.ofAddress(done));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_done_captcha_id(long done) {
        try {
            long result = (long) ninekw_done_captcha_id.invokeExact(MemorySegment.ofAddress(done));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_done_answer(long done) {
        try {
            MemorySegment result = (MemorySegment) ninekw_done_answer.invokeExact(MemorySegment.ofAddress(done));
            return result.address();
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_done_error(long done) {
        try {
            MemorySegment result = (MemorySegment) ninekw_done_error.invokeExact(MemorySegment.ofAddress(done));
            return result.address();
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public void ninekw_done_free(long done) {
        try {
            ninekw_done_free.invokeExact(MemorySegment.ofAddress(done));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_job_next(long client, long options, long[] job_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment job_out_at = copy(arena, job_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_job_next.invokeExact(MemorySegment.ofAddress(client), MemorySegment.ofAddress(options), job_out_at, err_at);
            back(job_out_at, job_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_job_confirm(long client, long options, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_job_confirm.invokeExact(MemorySegment.ofAddress(client), MemorySegment.ofAddress(options), err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_job_answer(long client, long id, byte[] answer, long options, long[] credits_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment credits_out_at = copy(arena, credits_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_job_answer.invokeExact(MemorySegment.ofAddress(client), id, copy(arena, answer), MemorySegment.ofAddress(options), credits_out_at, err_at);
            back(credits_out_at, credits_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_job_skip(long client, long id, long options, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_job_skip.invokeExact(MemorySegment.ofAddress(client), id, MemorySegment.ofAddress(options), err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_job_end(long client, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_job_end.invokeExact(MemorySegment.ofAddress(client), err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_job_verdict(long client, long id, long options, int[] verdict_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment verdict_out_at = copy(arena, verdict_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_job_verdict.invokeExact(MemorySegment.ofAddress(client), id, MemorySegment.ofAddress(options), verdict_out_at, err_at);
            back(verdict_out_at, verdict_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_show(long client, long id, long options, long[] reply_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment reply_out_at = copy(arena, reply_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_show.invokeExact(MemorySegment.ofAddress(client), id, MemorySegment.ofAddress(options), reply_out_at, err_at);
            back(reply_out_at, reply_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_show_static(long client, long id, int base64, long[] reply_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment reply_out_at = copy(arena, reply_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_show_static.invokeExact(MemorySegment.ofAddress(client), id, base64, reply_out_at, err_at);
            back(reply_out_at, reply_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_job_id(long job) {
        try {
            long result = (long) ninekw_job_id.invokeExact(MemorySegment.ofAddress(job));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_job_kind(long job) {
        try {
            MemorySegment result = (MemorySegment) ninekw_job_kind.invokeExact(MemorySegment.ofAddress(job));
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_job_captcha_kind(long job) {
        try {
            MemorySegment result = (MemorySegment) ninekw_job_captcha_kind.invokeExact(MemorySegment.ofAddress(job));
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_job_answer_to_check(long job) {
        try {
            MemorySegment result = (MemorySegment) ninekw_job_answer_to_check.invokeExact(MemorySegment.ofAddress(job));
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_job_file_count(long job) {
        try {
            long result = (long) ninekw_job_file_count.invokeExact(MemorySegment.ofAddress(job));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_job_file(long job, long index, long[] length_out) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length_out_at = copy(arena, length_out);
            MemorySegment result = (MemorySegment) ninekw_job_file.invokeExact(MemorySegment.ofAddress(job), index, length_out_at);
            back(length_out_at, length_out);
            return result.address();
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_job_file_media_type(long job, long index) {
        try {
            MemorySegment result = (MemorySegment) ninekw_job_file_media_type.invokeExact(MemorySegment.ofAddress(job), index);
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_job_content(long job) {
        try {
            MemorySegment result = (MemorySegment) ninekw_job_content.invokeExact(MemorySegment.ofAddress(job));
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_job_text(long job, byte[] name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment result = (MemorySegment) ninekw_job_text.invokeExact(MemorySegment.ofAddress(job), copy(arena, name));
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_job_int(long job, byte[] name, long[] value_out) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value_out_at = copy(arena, value_out);
            int result = (int) ninekw_job_int.invokeExact(MemorySegment.ofAddress(job), copy(arena, name), value_out_at);
            back(value_out_at, value_out);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_job_time_limit_ms(long job) {
        try {
            long result = (long) ninekw_job_time_limit_ms.invokeExact(MemorySegment.ofAddress(job));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_job_time_left_ms(long job) {
        try {
            long result = (long) ninekw_job_time_left_ms.invokeExact(MemorySegment.ofAddress(job));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_job_interaction_left_ms(long job) {
        try {
            long result = (long) ninekw_job_interaction_left_ms.invokeExact(MemorySegment.ofAddress(job));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_job_check(long job, byte[] answer, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_job_check.invokeExact(MemorySegment.ofAddress(job), copy(arena, answer), err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_job_json(long job) {
        try {
            MemorySegment result = (MemorySegment) ninekw_job_json.invokeExact(MemorySegment.ofAddress(job));
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public void ninekw_job_free(long job) {
        try {
            ninekw_job_free.invokeExact(MemorySegment.ofAddress(job));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_decision_answer(long decision, byte[] answer, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_decision_answer.invokeExact(MemorySegment.ofAddress(decision), copy(arena, answer), err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public void ninekw_decision_skip(long decision) {
        try {
            ninekw_decision_skip.invokeExact(MemorySegment.ofAddress(decision));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public void ninekw_decision_let_go(long decision) {
        try {
            ninekw_decision_let_go.invokeExact(MemorySegment.ofAddress(decision));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public void ninekw_decision_working(long decision) {
        try {
            ninekw_decision_working.invokeExact(MemorySegment.ofAddress(decision));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_work(long client, long options, long timeout_ms, long cancel, Object decide, Object outcome, long user, long[] answered_out, long[] credits_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment answered_out_at = copy(arena, answered_out);
            MemorySegment credits_out_at = copy(arena, credits_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_work.invokeExact(MemorySegment.ofAddress(client), MemorySegment.ofAddress(options), timeout_ms, MemorySegment.ofAddress(cancel), function(decide), function(outcome), MemorySegment.ofAddress(user), answered_out_at, credits_out_at, err_at);
            back(answered_out_at, answered_out);
            back(credits_out_at, credits_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_history(long client, int kind, long options, long[] reply_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment reply_out_at = copy(arena, reply_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_history.invokeExact(MemorySegment.ofAddress(client), kind, MemorySegment.ofAddress(options), reply_out_at, err_at);
            back(reply_out_at, reply_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_history_detail(long client, long id, long options, long[] reply_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment reply_out_at = copy(arena, reply_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_history_detail.invokeExact(MemorySegment.ofAddress(client), id, MemorySegment.ofAddress(options), reply_out_at, err_at);
            back(reply_out_at, reply_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_settings(long client, long[] reply_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment reply_out_at = copy(arena, reply_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_settings.invokeExact(MemorySegment.ofAddress(client), reply_out_at, err_at);
            back(reply_out_at, reply_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_set_setting(long client, byte[] name, int on, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_set_setting.invokeExact(MemorySegment.ofAddress(client), copy(arena, name), on, err_at);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_referrals(long client, long options, long[] reply_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment reply_out_at = copy(arena, reply_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_referrals.invokeExact(MemorySegment.ofAddress(client), MemorySegment.ofAddress(options), reply_out_at, err_at);
            back(reply_out_at, reply_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_transfer(long client, long credits, long user_id, long options, long[] transfer_id_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment transfer_id_out_at = copy(arena, transfer_id_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_transfer.invokeExact(MemorySegment.ofAddress(client), credits, user_id, MemorySegment.ofAddress(options), transfer_id_out_at, err_at);
            back(transfer_id_out_at, transfer_id_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_create_coupon(long client, long credits, long options, long[] reply_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment reply_out_at = copy(arena, reply_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_create_coupon.invokeExact(MemorySegment.ofAddress(client), credits, MemorySegment.ofAddress(options), reply_out_at, err_at);
            back(reply_out_at, reply_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_create_account(long client, byte[] code, long referrer, long options, long[] reply_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment reply_out_at = copy(arena, reply_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_create_account.invokeExact(MemorySegment.ofAddress(client), copy(arena, code), referrer, MemorySegment.ofAddress(options), reply_out_at, err_at);
            back(reply_out_at, reply_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_diagnose(long client, byte[] kind, long[] diagnosis_out, long[] err) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment diagnosis_out_at = copy(arena, diagnosis_out);
            MemorySegment err_at = copy(arena, err);
            int result = (int) ninekw_diagnose.invokeExact(MemorySegment.ofAddress(client), copy(arena, kind), diagnosis_out_at, err_at);
            back(diagnosis_out_at, diagnosis_out);
            back(err_at, err);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_diagnosis_count(long diagnosis) {
        try {
            long result = (long) ninekw_diagnosis_count.invokeExact(MemorySegment.ofAddress(diagnosis));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_diagnosis_name(long diagnosis, long index) {
        try {
            MemorySegment result = (MemorySegment) ninekw_diagnosis_name.invokeExact(MemorySegment.ofAddress(diagnosis), index);
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_diagnosis_message(long diagnosis, long index) {
        try {
            MemorySegment result = (MemorySegment) ninekw_diagnosis_message.invokeExact(MemorySegment.ofAddress(diagnosis), index);
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_diagnosis_expected_ms(long diagnosis, long[] time_out) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment time_out_at = copy(arena, time_out);
            int result = (int) ninekw_diagnosis_expected_ms.invokeExact(MemorySegment.ofAddress(diagnosis), time_out_at);
            back(time_out_at, time_out);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_diagnosis_credits(long diagnosis, long[] credits_out) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment credits_out_at = copy(arena, credits_out);
            int result = (int) ninekw_diagnosis_credits.invokeExact(MemorySegment.ofAddress(diagnosis), credits_out_at);
            back(credits_out_at, credits_out);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public void ninekw_diagnosis_free(long diagnosis) {
        try {
            ninekw_diagnosis_free.invokeExact(MemorySegment.ofAddress(diagnosis));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_reply_body(long reply) {
        try {
            MemorySegment result = (MemorySegment) ninekw_reply_body.invokeExact(MemorySegment.ofAddress(reply));
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_reply_bytes(long reply, long[] length_out) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length_out_at = copy(arena, length_out);
            MemorySegment result = (MemorySegment) ninekw_reply_bytes.invokeExact(MemorySegment.ofAddress(reply), length_out_at);
            back(length_out_at, length_out);
            return result.address();
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_reply_json(long reply) {
        try {
            MemorySegment result = (MemorySegment) ninekw_reply_json.invokeExact(MemorySegment.ofAddress(reply));
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_reply_text(long reply, byte[] name) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment result = (MemorySegment) ninekw_reply_text.invokeExact(MemorySegment.ofAddress(reply), copy(arena, name));
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_reply_int(long reply, byte[] name, long[] value_out) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value_out_at = copy(arena, value_out);
            int result = (int) ninekw_reply_int.invokeExact(MemorySegment.ofAddress(reply), copy(arena, name), value_out_at);
            back(value_out_at, value_out);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_reply_media_type(long reply) {
        try {
            MemorySegment result = (MemorySegment) ninekw_reply_media_type.invokeExact(MemorySegment.ofAddress(reply));
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_reply_flag(long reply, byte[] name, int[] value_out) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value_out_at = copy(arena, value_out);
            int result = (int) ninekw_reply_flag.invokeExact(MemorySegment.ofAddress(reply), copy(arena, name), value_out_at);
            back(value_out_at, value_out);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public int ninekw_reply_count(long reply, long[] count_out) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment count_out_at = copy(arena, count_out);
            int result = (int) ninekw_reply_count.invokeExact(MemorySegment.ofAddress(reply), count_out_at);
            back(count_out_at, count_out);
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_reply_table_count(long reply) {
        try {
            long result = (long) ninekw_reply_table_count.invokeExact(MemorySegment.ofAddress(reply));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_reply_table_name(long reply, long index) {
        try {
            MemorySegment result = (MemorySegment) ninekw_reply_table_name.invokeExact(MemorySegment.ofAddress(reply), index);
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_reply_row_count(long reply, byte[] table) {
        try (Arena arena = Arena.ofConfined()) {
            long result = (long) ninekw_reply_row_count.invokeExact(MemorySegment.ofAddress(reply), copy(arena, table));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public long ninekw_reply_column_count(long reply, byte[] table) {
        try (Arena arena = Arena.ofConfined()) {
            long result = (long) ninekw_reply_column_count.invokeExact(MemorySegment.ofAddress(reply), copy(arena, table));
            return result;
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_reply_column(long reply, byte[] table, long index) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment result = (MemorySegment) ninekw_reply_column.invokeExact(MemorySegment.ofAddress(reply), copy(arena, table), index);
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public String ninekw_reply_cell(long reply, byte[] table, long row, byte[] column) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment result = (MemorySegment) ninekw_reply_cell.invokeExact(MemorySegment.ofAddress(reply), copy(arena, table), row, copy(arena, column));
            return text(result);
        } catch (Throwable e) {
            throw thrown(e);
        }
    }

    @Override
    public void ninekw_reply_free(long reply) {
        try {
            ninekw_reply_free.invokeExact(MemorySegment.ofAddress(reply));
        } catch (Throwable e) {
            throw thrown(e);
        }
    }
}
