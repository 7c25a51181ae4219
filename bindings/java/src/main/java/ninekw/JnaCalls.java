// Made by `cargo xtask codegen` from the C header; not to be edited.
package ninekw;

import com.sun.jna.Callback;
import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;

/** By JNA, on every Java since 8. */
final class JnaCalls implements Calls {
    private final Function ninekw_abi_version;
    private final Function ninekw_version;
    private final Function ninekw_version_number;
    private final Function ninekw_build_info;
    private final Function ninekw_status_name;
    private final Function ninekw_status_message;
    private final Function ninekw_service_code_text;
    private final Function ninekw_service_code_advice;
    private final Function ninekw_service_code_category;
    private final Function ninekw_error_status;
    private final Function ninekw_error_service_code;
    private final Function ninekw_error_http_status;
    private final Function ninekw_error_captcha_id;
    private final Function ninekw_error_is_retryable;
    private final Function ninekw_error_retry_after_ms;
    private final Function ninekw_error_operation;
    private final Function ninekw_error_message;
    private final Function ninekw_error_reply;
    private final Function ninekw_error_free;
    private final Function ninekw_cancel_new;
    private final Function ninekw_cancel_trigger;
    private final Function ninekw_cancel_is_triggered;
    private final Function ninekw_cancel_reset;
    private final Function ninekw_cancel_free;
    private final Function ninekw_config_new;
    private final Function ninekw_config_free;
    private final Function ninekw_config_set_api_key;
    private final Function ninekw_config_set_base_url;
    private final Function ninekw_config_set_source;
    private final Function ninekw_config_set_user_agent;
    private final Function ninekw_config_set_timeout_ms;
    private final Function ninekw_config_set_connect_timeout_ms;
    private final Function ninekw_config_set_min_interval_ms;
    private final Function ninekw_config_set_upload_interval_ms;
    private final Function ninekw_config_set_longest_pause_ms;
    private final Function ninekw_config_set_first_poll_ms;
    private final Function ninekw_config_set_poll_interval_ms;
    private final Function ninekw_config_set_job_interval_ms;
    private final Function ninekw_config_set_polling;
    private final Function ninekw_config_set_max_in_flight;
    private final Function ninekw_config_set_look_at_service;
    private final Function ninekw_config_set_recover_uploads;
    private final Function ninekw_config_set_check_content;
    private final Function ninekw_config_set_abandon;
    private final Function ninekw_config_set_retries;
    private final Function ninekw_config_set_retry_pause_ms;
    private final Function ninekw_config_set_max_reply_bytes;
    private final Function ninekw_config_set_proxy;
    private final Function ninekw_config_set_tls_roots;
    private final Function ninekw_config_set_ca_file;
    private final Function ninekw_config_set_cancel;
    private final Function ninekw_config_set_share;
    private final Function ninekw_config_set_limiter;
    private final Function ninekw_client_new;
    private final Function ninekw_client_free;
    private final Function ninekw_options_new;
    private final Function ninekw_options_set_text;
    private final Function ninekw_options_set_int;
    private final Function ninekw_options_set_bytes;
    private final Function ninekw_options_set_file;
    private final Function ninekw_options_clear;
    private final Function ninekw_options_free;
    private final Function ninekw_server_status;
    private final Function ninekw_balance;
    private final Function ninekw_submit;
    private final Function ninekw_submit_with;
    private final Function ninekw_poll;
    private final Function ninekw_poll_with;
    private final Function ninekw_wait;
    private final Function ninekw_wait_with;
    private final Function ninekw_solve;
    private final Function ninekw_solve_with;
    private final Function ninekw_feedback;
    private final Function ninekw_feedback_with;
    private final Function ninekw_call;
    private final Function ninekw_answer_id;
    private final Function ninekw_answer_state;
    private final Function ninekw_answer_text;
    private final Function ninekw_answer_kind;
    private final Function ninekw_answer_credits;
    private final Function ninekw_answer_angle;
    private final Function ninekw_answer_confirmed;
    private final Function ninekw_answer_token;
    private final Function ninekw_answer_point_count;
    private final Function ninekw_answer_point;
    private final Function ninekw_answer_free;
    private final Function ninekw_batch_new;
    private final Function ninekw_batch_add;
    private final Function ninekw_batch_add_submitted;
    private final Function ninekw_batch_next;
    private final Function ninekw_batch_next_with;
    private final Function ninekw_batch_next_or_room;
    private final Function ninekw_batch_feedback;
    private final Function ninekw_batch_in_flight;
    private final Function ninekw_batch_queued;
    private final Function ninekw_batch_has_room;
    private final Function ninekw_batch_pending;
    private final Function ninekw_batch_give_up;
    private final Function ninekw_batch_free;
    private final Function ninekw_done_ticket;
    private final Function ninekw_done_captcha_id;
    private final Function ninekw_done_answer;
    private final Function ninekw_done_error;
    private final Function ninekw_done_free;
    private final Function ninekw_job_next;
    private final Function ninekw_job_confirm;
    private final Function ninekw_job_answer;
    private final Function ninekw_job_skip;
    private final Function ninekw_job_end;
    private final Function ninekw_job_verdict;
    private final Function ninekw_show;
    private final Function ninekw_show_static;
    private final Function ninekw_job_id;
    private final Function ninekw_job_kind;
    private final Function ninekw_job_captcha_kind;
    private final Function ninekw_job_answer_to_check;
    private final Function ninekw_job_file_count;
    private final Function ninekw_job_file;
    private final Function ninekw_job_file_media_type;
    private final Function ninekw_job_content;
    private final Function ninekw_job_text;
    private final Function ninekw_job_int;
    private final Function ninekw_job_time_limit_ms;
    private final Function ninekw_job_time_left_ms;
    private final Function ninekw_job_interaction_left_ms;
    private final Function ninekw_job_check;
    private final Function ninekw_job_json;
    private final Function ninekw_job_free;
    private final Function ninekw_decision_answer;
    private final Function ninekw_decision_skip;
    private final Function ninekw_decision_let_go;
    private final Function ninekw_decision_working;
    private final Function ninekw_work;
    private final Function ninekw_history;
    private final Function ninekw_history_detail;
    private final Function ninekw_settings;
    private final Function ninekw_set_setting;
    private final Function ninekw_referrals;
    private final Function ninekw_transfer;
    private final Function ninekw_create_coupon;
    private final Function ninekw_create_account;
    private final Function ninekw_diagnose;
    private final Function ninekw_diagnosis_count;
    private final Function ninekw_diagnosis_name;
    private final Function ninekw_diagnosis_message;
    private final Function ninekw_diagnosis_expected_ms;
    private final Function ninekw_diagnosis_credits;
    private final Function ninekw_diagnosis_free;
    private final Function ninekw_reply_body;
    private final Function ninekw_reply_bytes;
    private final Function ninekw_reply_json;
    private final Function ninekw_reply_text;
    private final Function ninekw_reply_int;
    private final Function ninekw_reply_media_type;
    private final Function ninekw_reply_flag;
    private final Function ninekw_reply_count;
    private final Function ninekw_reply_table_count;
    private final Function ninekw_reply_table_name;
    private final Function ninekw_reply_row_count;
    private final Function ninekw_reply_column_count;
    private final Function ninekw_reply_column;
    private final Function ninekw_reply_cell;
    private final Function ninekw_reply_free;

    JnaCalls(String file) {
        NativeLibrary library = NativeLibrary.getInstance(file);
        ninekw_abi_version = library.getFunction("ninekw_abi_version");
        ninekw_version = library.getFunction("ninekw_version");
        ninekw_version_number = library.getFunction("ninekw_version_number");
        Library.fits(file, this);
        ninekw_build_info = library.getFunction("ninekw_build_info");
        ninekw_status_name = library.getFunction("ninekw_status_name");
        ninekw_status_message = library.getFunction("ninekw_status_message");
        ninekw_service_code_text = library.getFunction("ninekw_service_code_text");
        ninekw_service_code_advice = library.getFunction("ninekw_service_code_advice");
        ninekw_service_code_category = library.getFunction("ninekw_service_code_category");
        ninekw_error_status = library.getFunction("ninekw_error_status");
        ninekw_error_service_code = library.getFunction("ninekw_error_service_code");
        ninekw_error_http_status = library.getFunction("ninekw_error_http_status");
        ninekw_error_captcha_id = library.getFunction("ninekw_error_captcha_id");
        ninekw_error_is_retryable = library.getFunction("ninekw_error_is_retryable");
        ninekw_error_retry_after_ms = library.getFunction("ninekw_error_retry_after_ms");
        ninekw_error_operation = library.getFunction("ninekw_error_operation");
        ninekw_error_message = library.getFunction("ninekw_error_message");
        ninekw_error_reply = library.getFunction("ninekw_error_reply");
        ninekw_error_free = library.getFunction("ninekw_error_free");
        ninekw_cancel_new = library.getFunction("ninekw_cancel_new");
        ninekw_cancel_trigger = library.getFunction("ninekw_cancel_trigger");
        ninekw_cancel_is_triggered = library.getFunction("ninekw_cancel_is_triggered");
        ninekw_cancel_reset = library.getFunction("ninekw_cancel_reset");
        ninekw_cancel_free = library.getFunction("ninekw_cancel_free");
        ninekw_config_new = library.getFunction("ninekw_config_new");
        ninekw_config_free = library.getFunction("ninekw_config_free");
        ninekw_config_set_api_key = library.getFunction("ninekw_config_set_api_key");
        ninekw_config_set_base_url = library.getFunction("ninekw_config_set_base_url");
        ninekw_config_set_source = library.getFunction("ninekw_config_set_source");
        ninekw_config_set_user_agent = library.getFunction("ninekw_config_set_user_agent");
        ninekw_config_set_timeout_ms = library.getFunction("ninekw_config_set_timeout_ms");
        ninekw_config_set_connect_timeout_ms = library.getFunction("ninekw_config_set_connect_timeout_ms");
        ninekw_config_set_min_interval_ms = library.getFunction("ninekw_config_set_min_interval_ms");
        ninekw_config_set_upload_interval_ms = library.getFunction("ninekw_config_set_upload_interval_ms");
        ninekw_config_set_longest_pause_ms = library.getFunction("ninekw_config_set_longest_pause_ms");
        ninekw_config_set_first_poll_ms = library.getFunction("ninekw_config_set_first_poll_ms");
        ninekw_config_set_poll_interval_ms = library.getFunction("ninekw_config_set_poll_interval_ms");
        ninekw_config_set_job_interval_ms = library.getFunction("ninekw_config_set_job_interval_ms");
        ninekw_config_set_polling = library.getFunction("ninekw_config_set_polling");
        ninekw_config_set_max_in_flight = library.getFunction("ninekw_config_set_max_in_flight");
        ninekw_config_set_look_at_service = library.getFunction("ninekw_config_set_look_at_service");
        ninekw_config_set_recover_uploads = library.getFunction("ninekw_config_set_recover_uploads");
        ninekw_config_set_check_content = library.getFunction("ninekw_config_set_check_content");
        ninekw_config_set_abandon = library.getFunction("ninekw_config_set_abandon");
        ninekw_config_set_retries = library.getFunction("ninekw_config_set_retries");
        ninekw_config_set_retry_pause_ms = library.getFunction("ninekw_config_set_retry_pause_ms");
        ninekw_config_set_max_reply_bytes = library.getFunction("ninekw_config_set_max_reply_bytes");
        ninekw_config_set_proxy = library.getFunction("ninekw_config_set_proxy");
        ninekw_config_set_tls_roots = library.getFunction("ninekw_config_set_tls_roots");
        ninekw_config_set_ca_file = library.getFunction("ninekw_config_set_ca_file");
        ninekw_config_set_cancel = library.getFunction("ninekw_config_set_cancel");
        ninekw_config_set_share = library.getFunction("ninekw_config_set_share");
        ninekw_config_set_limiter = library.getFunction("ninekw_config_set_limiter");
        ninekw_client_new = library.getFunction("ninekw_client_new");
        ninekw_client_free = library.getFunction("ninekw_client_free");
        ninekw_options_new = library.getFunction("ninekw_options_new");
        ninekw_options_set_text = library.getFunction("ninekw_options_set_text");
        ninekw_options_set_int = library.getFunction("ninekw_options_set_int");
        ninekw_options_set_bytes = library.getFunction("ninekw_options_set_bytes");
        ninekw_options_set_file = library.getFunction("ninekw_options_set_file");
        ninekw_options_clear = library.getFunction("ninekw_options_clear");
        ninekw_options_free = library.getFunction("ninekw_options_free");
        ninekw_server_status = library.getFunction("ninekw_server_status");
        ninekw_balance = library.getFunction("ninekw_balance");
        ninekw_submit = library.getFunction("ninekw_submit");
        ninekw_submit_with = library.getFunction("ninekw_submit_with");
        ninekw_poll = library.getFunction("ninekw_poll");
        ninekw_poll_with = library.getFunction("ninekw_poll_with");
        ninekw_wait = library.getFunction("ninekw_wait");
        ninekw_wait_with = library.getFunction("ninekw_wait_with");
        ninekw_solve = library.getFunction("ninekw_solve");
        ninekw_solve_with = library.getFunction("ninekw_solve_with");
        ninekw_feedback = library.getFunction("ninekw_feedback");
        ninekw_feedback_with = library.getFunction("ninekw_feedback_with");
        ninekw_call = library.getFunction("ninekw_call");
        ninekw_answer_id = library.getFunction("ninekw_answer_id");
        ninekw_answer_state = library.getFunction("ninekw_answer_state");
        ninekw_answer_text = library.getFunction("ninekw_answer_text");
        ninekw_answer_kind = library.getFunction("ninekw_answer_kind");
        ninekw_answer_credits = library.getFunction("ninekw_answer_credits");
        ninekw_answer_angle = library.getFunction("ninekw_answer_angle");
        ninekw_answer_confirmed = library.getFunction("ninekw_answer_confirmed");
        ninekw_answer_token = library.getFunction("ninekw_answer_token");
        ninekw_answer_point_count = library.getFunction("ninekw_answer_point_count");
        ninekw_answer_point = library.getFunction("ninekw_answer_point");
        ninekw_answer_free = library.getFunction("ninekw_answer_free");
        ninekw_batch_new = library.getFunction("ninekw_batch_new");
        ninekw_batch_add = library.getFunction("ninekw_batch_add");
        ninekw_batch_add_submitted = library.getFunction("ninekw_batch_add_submitted");
        ninekw_batch_next = library.getFunction("ninekw_batch_next");
        ninekw_batch_next_with = library.getFunction("ninekw_batch_next_with");
        ninekw_batch_next_or_room = library.getFunction("ninekw_batch_next_or_room");
        ninekw_batch_feedback = library.getFunction("ninekw_batch_feedback");
        ninekw_batch_in_flight = library.getFunction("ninekw_batch_in_flight");
        ninekw_batch_queued = library.getFunction("ninekw_batch_queued");
        ninekw_batch_has_room = library.getFunction("ninekw_batch_has_room");
        ninekw_batch_pending = library.getFunction("ninekw_batch_pending");
        ninekw_batch_give_up = library.getFunction("ninekw_batch_give_up");
        ninekw_batch_free = library.getFunction("ninekw_batch_free");
        ninekw_done_ticket = library.getFunction("ninekw_done_ticket");
        ninekw_done_captcha_id = library.getFunction("ninekw_done_captcha_id");
        ninekw_done_answer = library.getFunction("ninekw_done_answer");
        ninekw_done_error = library.getFunction("ninekw_done_error");
        ninekw_done_free = library.getFunction("ninekw_done_free");
        ninekw_job_next = library.getFunction("ninekw_job_next");
        ninekw_job_confirm = library.getFunction("ninekw_job_confirm");
        ninekw_job_answer = library.getFunction("ninekw_job_answer");
        ninekw_job_skip = library.getFunction("ninekw_job_skip");
        ninekw_job_end = library.getFunction("ninekw_job_end");
        ninekw_job_verdict = library.getFunction("ninekw_job_verdict");
        ninekw_show = library.getFunction("ninekw_show");
        ninekw_show_static = library.getFunction("ninekw_show_static");
        ninekw_job_id = library.getFunction("ninekw_job_id");
        ninekw_job_kind = library.getFunction("ninekw_job_kind");
        ninekw_job_captcha_kind = library.getFunction("ninekw_job_captcha_kind");
        ninekw_job_answer_to_check = library.getFunction("ninekw_job_answer_to_check");
        ninekw_job_file_count = library.getFunction("ninekw_job_file_count");
        ninekw_job_file = library.getFunction("ninekw_job_file");
        ninekw_job_file_media_type = library.getFunction("ninekw_job_file_media_type");
        ninekw_job_content = library.getFunction("ninekw_job_content");
        ninekw_job_text = library.getFunction("ninekw_job_text");
        ninekw_job_int = library.getFunction("ninekw_job_int");
        ninekw_job_time_limit_ms = library.getFunction("ninekw_job_time_limit_ms");
        ninekw_job_time_left_ms = library.getFunction("ninekw_job_time_left_ms");
        ninekw_job_interaction_left_ms = library.getFunction("ninekw_job_interaction_left_ms");
        ninekw_job_check = library.getFunction("ninekw_job_check");
        ninekw_job_json = library.getFunction("ninekw_job_json");
        ninekw_job_free = library.getFunction("ninekw_job_free");
        ninekw_decision_answer = library.getFunction("ninekw_decision_answer");
        ninekw_decision_skip = library.getFunction("ninekw_decision_skip");
        ninekw_decision_let_go = library.getFunction("ninekw_decision_let_go");
        ninekw_decision_working = library.getFunction("ninekw_decision_working");
        ninekw_work = library.getFunction("ninekw_work");
        ninekw_history = library.getFunction("ninekw_history");
        ninekw_history_detail = library.getFunction("ninekw_history_detail");
        ninekw_settings = library.getFunction("ninekw_settings");
        ninekw_set_setting = library.getFunction("ninekw_set_setting");
        ninekw_referrals = library.getFunction("ninekw_referrals");
        ninekw_transfer = library.getFunction("ninekw_transfer");
        ninekw_create_coupon = library.getFunction("ninekw_create_coupon");
        ninekw_create_account = library.getFunction("ninekw_create_account");
        ninekw_diagnose = library.getFunction("ninekw_diagnose");
        ninekw_diagnosis_count = library.getFunction("ninekw_diagnosis_count");
        ninekw_diagnosis_name = library.getFunction("ninekw_diagnosis_name");
        ninekw_diagnosis_message = library.getFunction("ninekw_diagnosis_message");
        ninekw_diagnosis_expected_ms = library.getFunction("ninekw_diagnosis_expected_ms");
        ninekw_diagnosis_credits = library.getFunction("ninekw_diagnosis_credits");
        ninekw_diagnosis_free = library.getFunction("ninekw_diagnosis_free");
        ninekw_reply_body = library.getFunction("ninekw_reply_body");
        ninekw_reply_bytes = library.getFunction("ninekw_reply_bytes");
        ninekw_reply_json = library.getFunction("ninekw_reply_json");
        ninekw_reply_text = library.getFunction("ninekw_reply_text");
        ninekw_reply_int = library.getFunction("ninekw_reply_int");
        ninekw_reply_media_type = library.getFunction("ninekw_reply_media_type");
        ninekw_reply_flag = library.getFunction("ninekw_reply_flag");
        ninekw_reply_count = library.getFunction("ninekw_reply_count");
        ninekw_reply_table_count = library.getFunction("ninekw_reply_table_count");
        ninekw_reply_table_name = library.getFunction("ninekw_reply_table_name");
        ninekw_reply_row_count = library.getFunction("ninekw_reply_row_count");
        ninekw_reply_column_count = library.getFunction("ninekw_reply_column_count");
        ninekw_reply_column = library.getFunction("ninekw_reply_column");
        ninekw_reply_cell = library.getFunction("ninekw_reply_cell");
        ninekw_reply_free = library.getFunction("ninekw_reply_free");
    }

    private static Pointer at(long address) {
        return address == 0 ? null : new Pointer(address);
    }

    private static Object size(long size) {
        return Native.SIZE_T_SIZE == 8 ? (Object) Long.valueOf(size) : Integer.valueOf((int) size);
    }

    private static long sized(Function function, Object... arguments) {
        return Native.SIZE_T_SIZE == 8 ? function.invokeLong(arguments) : function.invokeInt(arguments) & 0xffffffffL;
    }

    private static String text(Pointer start) {
        return start == null ? null : start.getString(0, "UTF-8");
    }

    @Override
    public byte[] bytes(long address, long length) {
        return address == 0 ? new byte[0] : new Pointer(address).getByteArray(0, Math.toIntExact(length));
    }

    /** As JNA wants it. */
    public interface Limiter_fn extends Callback {
        long invoke(Pointer user, Pointer account, int priority);
    }

    @Override
    public Object limiter_fn(limiter_fn function) {
        return (Limiter_fn) (user, account, priority) -> function.call(Pointer.nativeValue(user), Pointer.nativeValue(account), priority);
    }

    /** As JNA wants it. */
    public interface Progress_fn extends Callback {
        int invoke(Pointer user, long captcha_id, int phase, long elapsed_ms);
    }

    @Override
    public Object progress_fn(progress_fn function) {
        return (Progress_fn) (user, captcha_id, phase, elapsed_ms) -> function.call(Pointer.nativeValue(user), captcha_id, phase, elapsed_ms);
    }

    /** As JNA wants it. */
    public interface Decide_fn extends Callback {
        int invoke(Pointer user, Pointer job, Pointer decision);
    }

    @Override
    public Object decide_fn(decide_fn function) {
        return (Decide_fn) (user, job, decision) -> function.call(Pointer.nativeValue(user), Pointer.nativeValue(job), Pointer.nativeValue(decision));
    }

    /** As JNA wants it. */
    public interface Outcome_fn extends Callback {
        int invoke(Pointer user, Pointer job, int outcome, long credits, Pointer error);
    }

    @Override
    public Object outcome_fn(outcome_fn function) {
        return (Outcome_fn) (user, job, outcome, credits, error) -> function.call(Pointer.nativeValue(user), Pointer.nativeValue(job), outcome, credits, Pointer.nativeValue(error));
    }

    @Override
    public int ninekw_abi_version() {
        return ninekw_abi_version.invokeInt(new Object[] {});
    }

    @Override
    public String ninekw_version() {
        return text(ninekw_version.invokePointer(new Object[] {}));
    }

    @Override
    public int ninekw_version_number() {
        return ninekw_version_number.invokeInt(new Object[] {});
    }

    @Override
    public String ninekw_build_info() {
        return text(ninekw_build_info.invokePointer(new Object[] {}));
    }

    @Override
    public String ninekw_status_name(int status) {
        return text(ninekw_status_name.invokePointer(new Object[] {status}));
    }

    @Override
    public String ninekw_status_message(int status) {
        return text(ninekw_status_message.invokePointer(new Object[] {status}));
    }

    @Override
    public String ninekw_service_code_text(int code) {
        return text(ninekw_service_code_text.invokePointer(new Object[] {code}));
    }

    @Override
    public String ninekw_service_code_advice(int code) {
        return text(ninekw_service_code_advice.invokePointer(new Object[] {code}));
    }

    @Override
    public String ninekw_service_code_category(int code) {
        return text(ninekw_service_code_category.invokePointer(new Object[] {code}));
    }

    @Override
    public int ninekw_error_status(long error) {
        return ninekw_error_status.invokeInt(new Object[] {at(error)});
    }

    @Override
    public int ninekw_error_service_code(long error) {
        return ninekw_error_service_code.invokeInt(new Object[] {at(error)});
    }

    @Override
    public int ninekw_error_http_status(long error) {
        return ninekw_error_http_status.invokeInt(new Object[] {at(error)});
    }

    @Override
    public long ninekw_error_captcha_id(long error) {
        return ninekw_error_captcha_id.invokeLong(new Object[] {at(error)});
    }

    @Override
    public int ninekw_error_is_retryable(long error) {
        return ninekw_error_is_retryable.invokeInt(new Object[] {at(error)});
    }

    @Override
    public long ninekw_error_retry_after_ms(long error) {
        return ninekw_error_retry_after_ms.invokeLong(new Object[] {at(error)});
    }

    @Override
    public String ninekw_error_operation(long error) {
        return text(ninekw_error_operation.invokePointer(new Object[] {at(error)}));
    }

    @Override
    public String ninekw_error_message(long error) {
        return text(ninekw_error_message.invokePointer(new Object[] {at(error)}));
    }

    @Override
    public String ninekw_error_reply(long error) {
        return text(ninekw_error_reply.invokePointer(new Object[] {at(error)}));
    }

    @Override
    public void ninekw_error_free(long error) {
        ninekw_error_free.invokeVoid(new Object[] {at(error)});
    }

    @Override
    public long ninekw_cancel_new() {
        return Pointer.nativeValue(ninekw_cancel_new.invokePointer(new Object[] {}));
    }

    @Override
    public void ninekw_cancel_trigger(long cancel) {
        ninekw_cancel_trigger.invokeVoid(new Object[] {at(cancel)});
    }

    @Override
    public int ninekw_cancel_is_triggered(long cancel) {
        return ninekw_cancel_is_triggered.invokeInt(new Object[] {at(cancel)});
    }

    @Override
    public void ninekw_cancel_reset(long cancel) {
        ninekw_cancel_reset.invokeVoid(new Object[] {at(cancel)});
    }

    @Override
    public void ninekw_cancel_free(long cancel) {
        ninekw_cancel_free.invokeVoid(new Object[] {at(cancel)});
    }

    @Override
    public long ninekw_config_new() {
        return Pointer.nativeValue(ninekw_config_new.invokePointer(new Object[] {}));
    }

    @Override
    public void ninekw_config_free(long config) {
        ninekw_config_free.invokeVoid(new Object[] {at(config)});
    }

    @Override
    public int ninekw_config_set_api_key(long config, byte[] api_key, long[] err) {
        return ninekw_config_set_api_key.invokeInt(new Object[] {at(config), api_key, err});
    }

    @Override
    public int ninekw_config_set_base_url(long config, byte[] base_url, long[] err) {
        return ninekw_config_set_base_url.invokeInt(new Object[] {at(config), base_url, err});
    }

    @Override
    public int ninekw_config_set_source(long config, byte[] source, long[] err) {
        return ninekw_config_set_source.invokeInt(new Object[] {at(config), source, err});
    }

    @Override
    public int ninekw_config_set_user_agent(long config, byte[] user_agent, long[] err) {
        return ninekw_config_set_user_agent.invokeInt(new Object[] {at(config), user_agent, err});
    }

    @Override
    public int ninekw_config_set_timeout_ms(long config, long milliseconds, long[] err) {
        return ninekw_config_set_timeout_ms.invokeInt(new Object[] {at(config), milliseconds, err});
    }

    @Override
    public int ninekw_config_set_connect_timeout_ms(long config, long milliseconds, long[] err) {
        return ninekw_config_set_connect_timeout_ms.invokeInt(new Object[] {at(config), milliseconds, err});
    }

    @Override
    public int ninekw_config_set_min_interval_ms(long config, long milliseconds, long[] err) {
        return ninekw_config_set_min_interval_ms.invokeInt(new Object[] {at(config), milliseconds, err});
    }

    @Override
    public int ninekw_config_set_upload_interval_ms(long config, long milliseconds, long[] err) {
        return ninekw_config_set_upload_interval_ms.invokeInt(new Object[] {at(config), milliseconds, err});
    }

    @Override
    public int ninekw_config_set_longest_pause_ms(long config, long milliseconds, long[] err) {
        return ninekw_config_set_longest_pause_ms.invokeInt(new Object[] {at(config), milliseconds, err});
    }

    @Override
    public int ninekw_config_set_first_poll_ms(long config, long milliseconds, long[] err) {
        return ninekw_config_set_first_poll_ms.invokeInt(new Object[] {at(config), milliseconds, err});
    }

    @Override
    public int ninekw_config_set_poll_interval_ms(long config, long milliseconds, long[] err) {
        return ninekw_config_set_poll_interval_ms.invokeInt(new Object[] {at(config), milliseconds, err});
    }

    @Override
    public int ninekw_config_set_job_interval_ms(long config, long milliseconds, long[] err) {
        return ninekw_config_set_job_interval_ms.invokeInt(new Object[] {at(config), milliseconds, err});
    }

    @Override
    public int ninekw_config_set_polling(long config, int polling, long[] err) {
        return ninekw_config_set_polling.invokeInt(new Object[] {at(config), polling, err});
    }

    @Override
    public int ninekw_config_set_max_in_flight(long config, int max_in_flight, long[] err) {
        return ninekw_config_set_max_in_flight.invokeInt(new Object[] {at(config), max_in_flight, err});
    }

    @Override
    public int ninekw_config_set_look_at_service(long config, int look_at_service, long[] err) {
        return ninekw_config_set_look_at_service.invokeInt(new Object[] {at(config), look_at_service, err});
    }

    @Override
    public int ninekw_config_set_recover_uploads(long config, int recover_uploads, long[] err) {
        return ninekw_config_set_recover_uploads.invokeInt(new Object[] {at(config), recover_uploads, err});
    }

    @Override
    public int ninekw_config_set_check_content(long config, int check_content, long[] err) {
        return ninekw_config_set_check_content.invokeInt(new Object[] {at(config), check_content, err});
    }

    @Override
    public int ninekw_config_set_abandon(long config, int abandon, long[] err) {
        return ninekw_config_set_abandon.invokeInt(new Object[] {at(config), abandon, err});
    }

    @Override
    public int ninekw_config_set_retries(long config, int retries, long[] err) {
        return ninekw_config_set_retries.invokeInt(new Object[] {at(config), retries, err});
    }

    @Override
    public int ninekw_config_set_retry_pause_ms(long config, long milliseconds, long[] err) {
        return ninekw_config_set_retry_pause_ms.invokeInt(new Object[] {at(config), milliseconds, err});
    }

    @Override
    public int ninekw_config_set_max_reply_bytes(long config, long max_reply_bytes, long[] err) {
        return ninekw_config_set_max_reply_bytes.invokeInt(new Object[] {at(config), max_reply_bytes, err});
    }

    @Override
    public int ninekw_config_set_proxy(long config, byte[] proxy, long[] err) {
        return ninekw_config_set_proxy.invokeInt(new Object[] {at(config), proxy, err});
    }

    @Override
    public int ninekw_config_set_tls_roots(long config, int tls_roots, long[] err) {
        return ninekw_config_set_tls_roots.invokeInt(new Object[] {at(config), tls_roots, err});
    }

    @Override
    public int ninekw_config_set_ca_file(long config, byte[] ca_file, long[] err) {
        return ninekw_config_set_ca_file.invokeInt(new Object[] {at(config), ca_file, err});
    }

    @Override
    public int ninekw_config_set_cancel(long config, long cancel, long[] err) {
        return ninekw_config_set_cancel.invokeInt(new Object[] {at(config), at(cancel), err});
    }

    @Override
    public int ninekw_config_set_share(long config, int share, long[] err) {
        return ninekw_config_set_share.invokeInt(new Object[] {at(config), share, err});
    }

    @Override
    public int ninekw_config_set_limiter(long config, Object limiter, long user, long[] err) {
        return ninekw_config_set_limiter.invokeInt(new Object[] {at(config), limiter, at(user), err});
    }

    @Override
    public int ninekw_client_new(long config, long[] client_out, long[] err) {
        return ninekw_client_new.invokeInt(new Object[] {at(config), client_out, err});
    }

    @Override
    public void ninekw_client_free(long client) {
        ninekw_client_free.invokeVoid(new Object[] {at(client)});
    }

    @Override
    public long ninekw_options_new() {
        return Pointer.nativeValue(ninekw_options_new.invokePointer(new Object[] {}));
    }

    @Override
    public int ninekw_options_set_text(long options, byte[] name, byte[] value, long[] err) {
        return ninekw_options_set_text.invokeInt(new Object[] {at(options), name, value, err});
    }

    @Override
    public int ninekw_options_set_int(long options, byte[] name, long value, long[] err) {
        return ninekw_options_set_int.invokeInt(new Object[] {at(options), name, value, err});
    }

    @Override
    public int ninekw_options_set_bytes(long options, byte[] name, byte[] data, long length, long[] err) {
        return ninekw_options_set_bytes.invokeInt(new Object[] {at(options), name, data, size(length), err});
    }

    @Override
    public int ninekw_options_set_file(long options, byte[] name, byte[] path, long[] err) {
        return ninekw_options_set_file.invokeInt(new Object[] {at(options), name, path, err});
    }

    @Override
    public void ninekw_options_clear(long options) {
        ninekw_options_clear.invokeVoid(new Object[] {at(options)});
    }

    @Override
    public void ninekw_options_free(long options) {
        ninekw_options_free.invokeVoid(new Object[] {at(options)});
    }

    @Override
    public int ninekw_server_status(long client, long[] reply_out, long[] err) {
        return ninekw_server_status.invokeInt(new Object[] {at(client), reply_out, err});
    }

    @Override
    public int ninekw_balance(long client, long[] credits_out, long[] err) {
        return ninekw_balance.invokeInt(new Object[] {at(client), credits_out, err});
    }

    @Override
    public int ninekw_submit(long client, long options, long[] id_out, long[] err) {
        return ninekw_submit.invokeInt(new Object[] {at(client), at(options), id_out, err});
    }

    @Override
    public int ninekw_submit_with(long client, long options, long timeout_ms, long cancel, Object progress, long user, long[] id_out, long[] err) {
        return ninekw_submit_with.invokeInt(new Object[] {at(client), at(options), timeout_ms, at(cancel), progress, at(user), id_out, err});
    }

    @Override
    public int ninekw_poll(long client, long id, long[] answer_out, long[] err) {
        return ninekw_poll.invokeInt(new Object[] {at(client), id, answer_out, err});
    }

    @Override
    public int ninekw_poll_with(long client, long id, long options, long[] answer_out, long[] err) {
        return ninekw_poll_with.invokeInt(new Object[] {at(client), id, at(options), answer_out, err});
    }

    @Override
    public int ninekw_wait(long client, long id, long timeout_ms, long cancel, long[] answer_out, long[] err) {
        return ninekw_wait.invokeInt(new Object[] {at(client), id, timeout_ms, at(cancel), answer_out, err});
    }

    @Override
    public int ninekw_wait_with(long client, long id, long timeout_ms, long cancel, Object progress, long user, long[] answer_out, long[] err) {
        return ninekw_wait_with.invokeInt(new Object[] {at(client), id, timeout_ms, at(cancel), progress, at(user), answer_out, err});
    }

    @Override
    public int ninekw_solve(long client, long options, long timeout_ms, long cancel, long[] answer_out, long[] err) {
        return ninekw_solve.invokeInt(new Object[] {at(client), at(options), timeout_ms, at(cancel), answer_out, err});
    }

    @Override
    public int ninekw_solve_with(long client, long options, long timeout_ms, long cancel, Object progress, long user, long[] answer_out, long[] err) {
        return ninekw_solve_with.invokeInt(new Object[] {at(client), at(options), timeout_ms, at(cancel), progress, at(user), answer_out, err});
    }

    @Override
    public int ninekw_feedback(long client, long id, int verdict, long[] err) {
        return ninekw_feedback.invokeInt(new Object[] {at(client), id, verdict, err});
    }

    @Override
    public int ninekw_feedback_with(long client, long id, int verdict, long options, long[] err) {
        return ninekw_feedback_with.invokeInt(new Object[] {at(client), id, verdict, at(options), err});
    }

    @Override
    public int ninekw_call(long client, byte[] action, long options, long[] reply_out, long[] err) {
        return ninekw_call.invokeInt(new Object[] {at(client), action, at(options), reply_out, err});
    }

    @Override
    public long ninekw_answer_id(long answer) {
        return ninekw_answer_id.invokeLong(new Object[] {at(answer)});
    }

    @Override
    public int ninekw_answer_state(long answer) {
        return ninekw_answer_state.invokeInt(new Object[] {at(answer)});
    }

    @Override
    public String ninekw_answer_text(long answer) {
        return text(ninekw_answer_text.invokePointer(new Object[] {at(answer)}));
    }

    @Override
    public String ninekw_answer_kind(long answer) {
        return text(ninekw_answer_kind.invokePointer(new Object[] {at(answer)}));
    }

    @Override
    public int ninekw_answer_credits(long answer, long[] credits_out) {
        return ninekw_answer_credits.invokeInt(new Object[] {at(answer), credits_out});
    }

    @Override
    public int ninekw_answer_angle(long answer, int[] degrees_out) {
        return ninekw_answer_angle.invokeInt(new Object[] {at(answer), degrees_out});
    }

    @Override
    public int ninekw_answer_confirmed(long answer, int[] right_out) {
        return ninekw_answer_confirmed.invokeInt(new Object[] {at(answer), right_out});
    }

    @Override
    public String ninekw_answer_token(long answer) {
        return text(ninekw_answer_token.invokePointer(new Object[] {at(answer)}));
    }

    @Override
    public long ninekw_answer_point_count(long answer) {
        return sized(ninekw_answer_point_count, at(answer));
    }

    @Override
    public int ninekw_answer_point(long answer, long index, int[] x_out, int[] y_out) {
        return ninekw_answer_point.invokeInt(new Object[] {at(answer), size(index), x_out, y_out});
    }

    @Override
    public void ninekw_answer_free(long answer) {
        ninekw_answer_free.invokeVoid(new Object[] {at(answer)});
    }

    @Override
    public int ninekw_batch_new(long client, long[] batch_out, long[] err) {
        return ninekw_batch_new.invokeInt(new Object[] {at(client), batch_out, err});
    }

    @Override
    public int ninekw_batch_add(long batch, long options, long[] ticket_out, long[] err) {
        return ninekw_batch_add.invokeInt(new Object[] {at(batch), at(options), ticket_out, err});
    }

    @Override
    public int ninekw_batch_add_submitted(long batch, long id, long[] ticket_out, long[] err) {
        return ninekw_batch_add_submitted.invokeInt(new Object[] {at(batch), id, ticket_out, err});
    }

    @Override
    public int ninekw_batch_next(long batch, long timeout_ms, long cancel, long[] done_out, long[] err) {
        return ninekw_batch_next.invokeInt(new Object[] {at(batch), timeout_ms, at(cancel), done_out, err});
    }

    @Override
    public int ninekw_batch_next_with(long batch, long timeout_ms, long cancel, Object progress, long user, long[] done_out, long[] err) {
        return ninekw_batch_next_with.invokeInt(new Object[] {at(batch), timeout_ms, at(cancel), progress, at(user), done_out, err});
    }

    @Override
    public int ninekw_batch_next_or_room(long batch, long timeout_ms, long cancel, Object progress, long user, long[] done_out, long[] err) {
        return ninekw_batch_next_or_room.invokeInt(new Object[] {at(batch), timeout_ms, at(cancel), progress, at(user), done_out, err});
    }

    @Override
    public int ninekw_batch_feedback(long batch, long id, int verdict, long[] err) {
        return ninekw_batch_feedback.invokeInt(new Object[] {at(batch), id, verdict, err});
    }

    @Override
    public long ninekw_batch_in_flight(long batch) {
        return sized(ninekw_batch_in_flight, at(batch));
    }

    @Override
    public long ninekw_batch_queued(long batch) {
        return sized(ninekw_batch_queued, at(batch));
    }

    @Override
    public int ninekw_batch_has_room(long batch) {
        return ninekw_batch_has_room.invokeInt(new Object[] {at(batch)});
    }

    @Override
    public long ninekw_batch_pending(long batch, long[] ids, long capacity) {
        return sized(ninekw_batch_pending, at(batch), ids, size(capacity));
    }

    @Override
    public int ninekw_batch_give_up(long batch, long[] err) {
        return ninekw_batch_give_up.invokeInt(new Object[] {at(batch), err});
    }

    @Override
    public void ninekw_batch_free(long batch) {
        ninekw_batch_free.invokeVoid(new Object[] {at(batch)});
    }

    @Override
    public long ninekw_done_ticket(long done) {
        return ninekw_done_ticket.invokeLong(new Object[] {at(done)});
    }

    @Override
    public long ninekw_done_captcha_id(long done) {
        return ninekw_done_captcha_id.invokeLong(new Object[] {at(done)});
    }

    @Override
    public long ninekw_done_answer(long done) {
        return Pointer.nativeValue(ninekw_done_answer.invokePointer(new Object[] {at(done)}));
    }

    @Override
    public long ninekw_done_error(long done) {
        return Pointer.nativeValue(ninekw_done_error.invokePointer(new Object[] {at(done)}));
    }

    @Override
    public void ninekw_done_free(long done) {
        ninekw_done_free.invokeVoid(new Object[] {at(done)});
    }

    @Override
    public int ninekw_job_next(long client, long options, long[] job_out, long[] err) {
        return ninekw_job_next.invokeInt(new Object[] {at(client), at(options), job_out, err});
    }

    @Override
    public int ninekw_job_confirm(long client, long options, long[] err) {
        return ninekw_job_confirm.invokeInt(new Object[] {at(client), at(options), err});
    }

    @Override
    public int ninekw_job_answer(long client, long id, byte[] answer, long options, long[] credits_out, long[] err) {
        return ninekw_job_answer.invokeInt(new Object[] {at(client), id, answer, at(options), credits_out, err});
    }

    @Override
    public int ninekw_job_skip(long client, long id, long options, long[] err) {
        return ninekw_job_skip.invokeInt(new Object[] {at(client), id, at(options), err});
    }

    @Override
    public int ninekw_job_end(long client, long[] err) {
        return ninekw_job_end.invokeInt(new Object[] {at(client), err});
    }

    @Override
    public int ninekw_job_verdict(long client, long id, long options, int[] verdict_out, long[] err) {
        return ninekw_job_verdict.invokeInt(new Object[] {at(client), id, at(options), verdict_out, err});
    }

    @Override
    public int ninekw_show(long client, long id, long options, long[] reply_out, long[] err) {
        return ninekw_show.invokeInt(new Object[] {at(client), id, at(options), reply_out, err});
    }

    @Override
    public int ninekw_show_static(long client, long id, int base64, long[] reply_out, long[] err) {
        return ninekw_show_static.invokeInt(new Object[] {at(client), id, base64, reply_out, err});
    }

    @Override
    public long ninekw_job_id(long job) {
        return ninekw_job_id.invokeLong(new Object[] {at(job)});
    }

    @Override
    public String ninekw_job_kind(long job) {
        return text(ninekw_job_kind.invokePointer(new Object[] {at(job)}));
    }

    @Override
    public String ninekw_job_captcha_kind(long job) {
        return text(ninekw_job_captcha_kind.invokePointer(new Object[] {at(job)}));
    }

    @Override
    public String ninekw_job_answer_to_check(long job) {
        return text(ninekw_job_answer_to_check.invokePointer(new Object[] {at(job)}));
    }

    @Override
    public long ninekw_job_file_count(long job) {
        return sized(ninekw_job_file_count, at(job));
    }

    @Override
    public long ninekw_job_file(long job, long index, long[] length_out) {
        return Pointer.nativeValue(ninekw_job_file.invokePointer(new Object[] {at(job), size(index), length_out}));
    }

    @Override
    public String ninekw_job_file_media_type(long job, long index) {
        return text(ninekw_job_file_media_type.invokePointer(new Object[] {at(job), size(index)}));
    }

    @Override
    public String ninekw_job_content(long job) {
        return text(ninekw_job_content.invokePointer(new Object[] {at(job)}));
    }

    @Override
    public String ninekw_job_text(long job, byte[] name) {
        return text(ninekw_job_text.invokePointer(new Object[] {at(job), name}));
    }

    @Override
    public int ninekw_job_int(long job, byte[] name, long[] value_out) {
        return ninekw_job_int.invokeInt(new Object[] {at(job), name, value_out});
    }

    @Override
    public long ninekw_job_time_limit_ms(long job) {
        return ninekw_job_time_limit_ms.invokeLong(new Object[] {at(job)});
    }

    @Override
    public long ninekw_job_time_left_ms(long job) {
        return ninekw_job_time_left_ms.invokeLong(new Object[] {at(job)});
    }

    @Override
    public long ninekw_job_interaction_left_ms(long job) {
        return ninekw_job_interaction_left_ms.invokeLong(new Object[] {at(job)});
    }

    @Override
    public int ninekw_job_check(long job, byte[] answer, long[] err) {
        return ninekw_job_check.invokeInt(new Object[] {at(job), answer, err});
    }

    @Override
    public String ninekw_job_json(long job) {
        return text(ninekw_job_json.invokePointer(new Object[] {at(job)}));
    }

    @Override
    public void ninekw_job_free(long job) {
        ninekw_job_free.invokeVoid(new Object[] {at(job)});
    }

    @Override
    public int ninekw_decision_answer(long decision, byte[] answer, long[] err) {
        return ninekw_decision_answer.invokeInt(new Object[] {at(decision), answer, err});
    }

    @Override
    public void ninekw_decision_skip(long decision) {
        ninekw_decision_skip.invokeVoid(new Object[] {at(decision)});
    }

    @Override
    public void ninekw_decision_let_go(long decision) {
        ninekw_decision_let_go.invokeVoid(new Object[] {at(decision)});
    }

    @Override
    public void ninekw_decision_working(long decision) {
        ninekw_decision_working.invokeVoid(new Object[] {at(decision)});
    }

    @Override
    public int ninekw_work(long client, long options, long timeout_ms, long cancel, Object decide, Object outcome, long user, long[] answered_out, long[] credits_out, long[] err) {
        return ninekw_work.invokeInt(new Object[] {at(client), at(options), timeout_ms, at(cancel), decide, outcome, at(user), answered_out, credits_out, err});
    }

    @Override
    public int ninekw_history(long client, int kind, long options, long[] reply_out, long[] err) {
        return ninekw_history.invokeInt(new Object[] {at(client), kind, at(options), reply_out, err});
    }

    @Override
    public int ninekw_history_detail(long client, long id, long options, long[] reply_out, long[] err) {
        return ninekw_history_detail.invokeInt(new Object[] {at(client), id, at(options), reply_out, err});
    }

    @Override
    public int ninekw_settings(long client, long[] reply_out, long[] err) {
        return ninekw_settings.invokeInt(new Object[] {at(client), reply_out, err});
    }

    @Override
    public int ninekw_set_setting(long client, byte[] name, int on, long[] err) {
        return ninekw_set_setting.invokeInt(new Object[] {at(client), name, on, err});
    }

    @Override
    public int ninekw_referrals(long client, long options, long[] reply_out, long[] err) {
        return ninekw_referrals.invokeInt(new Object[] {at(client), at(options), reply_out, err});
    }

    @Override
    public int ninekw_transfer(long client, long credits, long user_id, long options, long[] transfer_id_out, long[] err) {
        return ninekw_transfer.invokeInt(new Object[] {at(client), credits, user_id, at(options), transfer_id_out, err});
    }

    @Override
    public int ninekw_create_coupon(long client, long credits, long options, long[] reply_out, long[] err) {
        return ninekw_create_coupon.invokeInt(new Object[] {at(client), credits, at(options), reply_out, err});
    }

    @Override
    public int ninekw_create_account(long client, byte[] code, long referrer, long options, long[] reply_out, long[] err) {
        return ninekw_create_account.invokeInt(new Object[] {at(client), code, referrer, at(options), reply_out, err});
    }

    @Override
    public int ninekw_diagnose(long client, byte[] kind, long[] diagnosis_out, long[] err) {
        return ninekw_diagnose.invokeInt(new Object[] {at(client), kind, diagnosis_out, err});
    }

    @Override
    public long ninekw_diagnosis_count(long diagnosis) {
        return sized(ninekw_diagnosis_count, at(diagnosis));
    }

    @Override
    public String ninekw_diagnosis_name(long diagnosis, long index) {
        return text(ninekw_diagnosis_name.invokePointer(new Object[] {at(diagnosis), size(index)}));
    }

    @Override
    public String ninekw_diagnosis_message(long diagnosis, long index) {
        return text(ninekw_diagnosis_message.invokePointer(new Object[] {at(diagnosis), size(index)}));
    }

    @Override
    public int ninekw_diagnosis_expected_ms(long diagnosis, long[] time_out) {
        return ninekw_diagnosis_expected_ms.invokeInt(new Object[] {at(diagnosis), time_out});
    }

    @Override
    public int ninekw_diagnosis_credits(long diagnosis, long[] credits_out) {
        return ninekw_diagnosis_credits.invokeInt(new Object[] {at(diagnosis), credits_out});
    }

    @Override
    public void ninekw_diagnosis_free(long diagnosis) {
        ninekw_diagnosis_free.invokeVoid(new Object[] {at(diagnosis)});
    }

    @Override
    public String ninekw_reply_body(long reply) {
        return text(ninekw_reply_body.invokePointer(new Object[] {at(reply)}));
    }

    @Override
    public long ninekw_reply_bytes(long reply, long[] length_out) {
        return Pointer.nativeValue(ninekw_reply_bytes.invokePointer(new Object[] {at(reply), length_out}));
    }

    @Override
    public String ninekw_reply_json(long reply) {
        return text(ninekw_reply_json.invokePointer(new Object[] {at(reply)}));
    }

    @Override
    public String ninekw_reply_text(long reply, byte[] name) {
        return text(ninekw_reply_text.invokePointer(new Object[] {at(reply), name}));
    }

    @Override
    public int ninekw_reply_int(long reply, byte[] name, long[] value_out) {
        return ninekw_reply_int.invokeInt(new Object[] {at(reply), name, value_out});
    }

    @Override
    public String ninekw_reply_media_type(long reply) {
        return text(ninekw_reply_media_type.invokePointer(new Object[] {at(reply)}));
    }

    @Override
    public int ninekw_reply_flag(long reply, byte[] name, int[] value_out) {
        return ninekw_reply_flag.invokeInt(new Object[] {at(reply), name, value_out});
    }

    @Override
    public int ninekw_reply_count(long reply, long[] count_out) {
        return ninekw_reply_count.invokeInt(new Object[] {at(reply), count_out});
    }

    @Override
    public long ninekw_reply_table_count(long reply) {
        return sized(ninekw_reply_table_count, at(reply));
    }

    @Override
    public String ninekw_reply_table_name(long reply, long index) {
        return text(ninekw_reply_table_name.invokePointer(new Object[] {at(reply), size(index)}));
    }

    @Override
    public long ninekw_reply_row_count(long reply, byte[] table) {
        return sized(ninekw_reply_row_count, at(reply), table);
    }

    @Override
    public long ninekw_reply_column_count(long reply, byte[] table) {
        return sized(ninekw_reply_column_count, at(reply), table);
    }

    @Override
    public String ninekw_reply_column(long reply, byte[] table, long index) {
        return text(ninekw_reply_column.invokePointer(new Object[] {at(reply), table, size(index)}));
    }

    @Override
    public String ninekw_reply_cell(long reply, byte[] table, long row, byte[] column) {
        return text(ninekw_reply_cell.invokePointer(new Object[] {at(reply), table, size(row), column}));
    }

    @Override
    public void ninekw_reply_free(long reply) {
        ninekw_reply_free.invokeVoid(new Object[] {at(reply)});
    }
}
