// Made by `cargo xtask codegen` from the C header; not to be edited.
package ninekw;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The functions of a loaded library, with their types in C; pointers are numbers, 0 is NULL. */
interface Calls {
    /** A pointer as a number. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.METHOD})
    @interface Pointer {}

    /** A size_t. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.PARAMETER, ElementType.METHOD})
    @interface Size {}

    /** A copy of bytes of the library's. */
    byte[] bytes(long address, long length);

    /** A copy of a text of the library's. */
    String text(long address);

    interface limiter_fn {
        long call(@Pointer long user, @Pointer long account, int priority);
    }

    /** A function for C, usable as long as somebody holds it. */
    Object limiter_fn(limiter_fn function);

    interface log_fn {
        void call(@Pointer long user, int level, @Pointer long name, @Pointer long line, @Pointer long fields);
    }

    /** A function for C, usable as long as somebody holds it. */
    Object log_fn(log_fn function);

    interface progress_fn {
        int call(@Pointer long user, long captcha_id, int phase, long elapsed_ms);
    }

    /** A function for C, usable as long as somebody holds it. */
    Object progress_fn(progress_fn function);

    interface decide_fn {
        int call(@Pointer long user, @Pointer long job, @Pointer long decision);
    }

    /** A function for C, usable as long as somebody holds it. */
    Object decide_fn(decide_fn function);

    interface outcome_fn {
        int call(@Pointer long user, @Pointer long job, int outcome, long credits, @Pointer long error);
    }

    /** A function for C, usable as long as somebody holds it. */
    Object outcome_fn(outcome_fn function);

    int ninekw_abi_version();

    String ninekw_version();

    int ninekw_version_number();

    String ninekw_build_info();

    String ninekw_status_name(int status);

    String ninekw_status_message(int status);

    int ninekw_nearest(byte[] name, byte[] known);

    String ninekw_service_code_text(int code);

    String ninekw_service_code_advice(int code);

    String ninekw_service_code_category(int code);

    int ninekw_error_status(@Pointer long error);

    int ninekw_error_service_code(@Pointer long error);

    int ninekw_error_http_status(@Pointer long error);

    long ninekw_error_captcha_id(@Pointer long error);

    int ninekw_error_is_retryable(@Pointer long error);

    long ninekw_error_retry_after_ms(@Pointer long error);

    String ninekw_error_operation(@Pointer long error);

    String ninekw_error_message(@Pointer long error);

    String ninekw_error_reply(@Pointer long error);

    void ninekw_error_free(@Pointer long error);

    @Pointer long ninekw_cancel_new();

    void ninekw_cancel_trigger(@Pointer long cancel);

    int ninekw_cancel_is_triggered(@Pointer long cancel);

    void ninekw_cancel_reset(@Pointer long cancel);

    void ninekw_cancel_free(@Pointer long cancel);

    @Pointer long ninekw_config_new();

    void ninekw_config_free(@Pointer long config);

    int ninekw_config_set_api_key(@Pointer long config, byte[] api_key, long[] err);

    int ninekw_config_set_base_url(@Pointer long config, byte[] base_url, long[] err);

    int ninekw_config_set_source(@Pointer long config, byte[] source, long[] err);

    int ninekw_config_set_user_agent(@Pointer long config, byte[] user_agent, long[] err);

    int ninekw_config_set_timeout_ms(@Pointer long config, long milliseconds, long[] err);

    int ninekw_config_set_connect_timeout_ms(@Pointer long config, long milliseconds, long[] err);

    int ninekw_config_set_min_interval_ms(@Pointer long config, long milliseconds, long[] err);

    int ninekw_config_set_upload_interval_ms(@Pointer long config, long milliseconds, long[] err);

    int ninekw_config_set_longest_pause_ms(@Pointer long config, long milliseconds, long[] err);

    int ninekw_config_set_first_poll_ms(@Pointer long config, long milliseconds, long[] err);

    int ninekw_config_set_poll_interval_ms(@Pointer long config, long milliseconds, long[] err);

    int ninekw_config_set_job_interval_ms(@Pointer long config, long milliseconds, long[] err);

    int ninekw_config_set_polling(@Pointer long config, int polling, long[] err);

    int ninekw_config_set_max_in_flight(@Pointer long config, int max_in_flight, long[] err);

    int ninekw_config_set_look_at_service(@Pointer long config, int look_at_service, long[] err);

    int ninekw_config_set_recover_uploads(@Pointer long config, int recover_uploads, long[] err);

    int ninekw_config_set_journal(@Pointer long config, byte[] journal, long[] err);

    int ninekw_config_set_check_content(@Pointer long config, int check_content, long[] err);

    int ninekw_config_set_max_credits(@Pointer long config, int max_credits, long[] err);

    int ninekw_config_set_min_balance(@Pointer long config, int min_balance, long[] err);

    int ninekw_config_set_abandon(@Pointer long config, int abandon, long[] err);

    int ninekw_config_set_retries(@Pointer long config, int retries, long[] err);

    int ninekw_config_set_retry_pause_ms(@Pointer long config, long milliseconds, long[] err);

    int ninekw_config_set_max_reply_bytes(@Pointer long config, long max_reply_bytes, long[] err);

    int ninekw_config_set_proxy(@Pointer long config, byte[] proxy, long[] err);

    int ninekw_config_set_tls_roots(@Pointer long config, int tls_roots, long[] err);

    int ninekw_config_set_ca_file(@Pointer long config, byte[] ca_file, long[] err);

    int ninekw_config_set_cancel(@Pointer long config, @Pointer long cancel, long[] err);

    int ninekw_config_set_share(@Pointer long config, int share, long[] err);

    int ninekw_config_set_limiter(@Pointer long config, Object limiter, @Pointer long user, long[] err);

    @Pointer long ninekw_limiter_queue_new();

    int ninekw_config_set_limiter_queue(@Pointer long config, @Pointer long queue, long[] err);

    String ninekw_limiter_queue_next(@Pointer long queue, long timeout_ms);

    void ninekw_limiter_queue_answer(@Pointer long queue, long number, long milliseconds);

    void ninekw_limiter_queue_wake(@Pointer long queue);

    void ninekw_limiter_queue_free(@Pointer long queue);

    int ninekw_config_set_log(@Pointer long config, int level, Object log, @Pointer long user, long[] err);

    int ninekw_set_log(int level, Object log, @Pointer long user, long[] err);

    @Pointer long ninekw_log_queue_new();

    int ninekw_config_set_log_queue(@Pointer long config, int level, @Pointer long queue, long[] err);

    String ninekw_log_queue_next(@Pointer long queue);

    void ninekw_log_queue_free(@Pointer long queue);

    int ninekw_client_new(@Pointer long config, long[] client_out, long[] err);

    int ninekw_client_within(@Pointer long client, long timeout_ms, @Pointer long cancel, long[] client_out, long[] err);

    void ninekw_client_free(@Pointer long client);

    @Pointer long ninekw_options_new();

    int ninekw_options_set_text(@Pointer long options, byte[] name, byte[] value, long[] err);

    int ninekw_options_set_int(@Pointer long options, byte[] name, long value, long[] err);

    int ninekw_options_set_bytes(@Pointer long options, byte[] name, byte[] data, @Size long length, long[] err);

    int ninekw_options_set_file(@Pointer long options, byte[] name, byte[] path, long[] err);

    void ninekw_options_clear(@Pointer long options);

    void ninekw_options_free(@Pointer long options);

    int ninekw_server_status(@Pointer long client, long[] reply_out, long[] err);

    int ninekw_balance(@Pointer long client, long[] credits_out, long[] err);

    int ninekw_submit(@Pointer long client, @Pointer long options, long[] id_out, long[] err);

    int ninekw_submit_with(@Pointer long client, @Pointer long options, long timeout_ms, @Pointer long cancel, Object progress, @Pointer long user, long[] id_out, long[] err);

    int ninekw_poll(@Pointer long client, long id, long[] answer_out, long[] err);

    int ninekw_poll_with(@Pointer long client, long id, @Pointer long options, long[] answer_out, long[] err);

    int ninekw_wait(@Pointer long client, long id, long timeout_ms, @Pointer long cancel, long[] answer_out, long[] err);

    int ninekw_wait_with(@Pointer long client, long id, long timeout_ms, @Pointer long cancel, Object progress, @Pointer long user, long[] answer_out, long[] err);

    int ninekw_solve(@Pointer long client, @Pointer long options, long timeout_ms, @Pointer long cancel, long[] answer_out, long[] err);

    int ninekw_solve_with(@Pointer long client, @Pointer long options, long timeout_ms, @Pointer long cancel, Object progress, @Pointer long user, long[] answer_out, long[] err);

    int ninekw_feedback(@Pointer long client, long id, int verdict, long[] err);

    int ninekw_feedback_with(@Pointer long client, long id, int verdict, @Pointer long options, long[] err);

    int ninekw_acknowledge(@Pointer long client, long id, long[] err);

    int ninekw_forget(@Pointer long client, byte[] tag, long[] err);

    int ninekw_call(@Pointer long client, byte[] action, @Pointer long options, long[] reply_out, long[] err);

    long ninekw_answer_id(@Pointer long answer);

    int ninekw_answer_state(@Pointer long answer);

    String ninekw_answer_text(@Pointer long answer);

    String ninekw_answer_kind(@Pointer long answer);

    int ninekw_answer_credits(@Pointer long answer, long[] credits_out);

    int ninekw_answer_price(@Pointer long answer, long[] credits_out);

    int ninekw_answer_retry_in_ms(@Pointer long answer, long[] ms_out);

    int ninekw_answer_angle(@Pointer long answer, int[] degrees_out);

    int ninekw_answer_confirmed(@Pointer long answer, int[] right_out);

    String ninekw_answer_token(@Pointer long answer);

    @Size long ninekw_answer_point_count(@Pointer long answer);

    int ninekw_answer_point(@Pointer long answer, @Size long index, int[] x_out, int[] y_out);

    void ninekw_answer_free(@Pointer long answer);

    int ninekw_batch_new(@Pointer long client, long[] batch_out, long[] err);

    int ninekw_batch_add(@Pointer long batch, @Pointer long options, long[] ticket_out, long[] err);

    int ninekw_batch_add_with(@Pointer long batch, @Pointer long options, long timeout_ms, byte[] tag, long[] ticket_out, long[] err);

    int ninekw_batch_add_submitted(@Pointer long batch, long id, long[] ticket_out, long[] err);

    int ninekw_batch_add_submitted_with(@Pointer long batch, long id, @Pointer long options, long timeout_ms, byte[] tag, long[] ticket_out, long[] err);

    void ninekw_batch_cancel(@Pointer long batch, long ticket);

    int ninekw_batch_resume(@Pointer long batch, long[] count_out, long[] err);

    void ninekw_batch_wake(@Pointer long batch);

    long ninekw_batch_captcha_id(@Pointer long batch, long ticket);

    int ninekw_batch_next(@Pointer long batch, long timeout_ms, @Pointer long cancel, long[] done_out, long[] err);

    int ninekw_batch_next_with(@Pointer long batch, long timeout_ms, @Pointer long cancel, Object progress, @Pointer long user, long[] done_out, long[] err);

    int ninekw_batch_next_or_room(@Pointer long batch, long timeout_ms, @Pointer long cancel, Object progress, @Pointer long user, long[] done_out, long[] err);

    int ninekw_batch_next_fed(@Pointer long batch, long timeout_ms, @Pointer long cancel, Object progress, @Pointer long user, long[] done_out, long[] err);

    int ninekw_batch_feedback(@Pointer long batch, long id, int verdict, long[] err);

    @Size long ninekw_batch_in_flight(@Pointer long batch);

    @Size long ninekw_batch_queued(@Pointer long batch);

    int ninekw_batch_has_room(@Pointer long batch);

    @Size long ninekw_batch_pending(@Pointer long batch, long[] ids, @Size long capacity);

    int ninekw_batch_give_up(@Pointer long batch, long[] err);

    int ninekw_batch_leave(@Pointer long batch, long[] err);

    void ninekw_batch_free(@Pointer long batch);

    String ninekw_done_tag(@Pointer long done);

    long ninekw_done_ticket(@Pointer long done);

    long ninekw_done_captcha_id(@Pointer long done);

    int ninekw_done_price(@Pointer long done, long[] credits_out);

    @Pointer long ninekw_done_answer(@Pointer long done);

    @Pointer long ninekw_done_error(@Pointer long done);

    void ninekw_done_free(@Pointer long done);

    int ninekw_job_next(@Pointer long client, @Pointer long options, long[] job_out, long[] err);

    int ninekw_job_confirm(@Pointer long client, @Pointer long options, long[] err);

    int ninekw_job_answer(@Pointer long client, long id, byte[] answer, @Pointer long options, long[] credits_out, long[] err);

    int ninekw_job_skip(@Pointer long client, long id, @Pointer long options, long[] err);

    int ninekw_job_end(@Pointer long client, long[] err);

    int ninekw_job_verdict(@Pointer long client, long id, @Pointer long options, int[] verdict_out, long[] err);

    int ninekw_show(@Pointer long client, long id, @Pointer long options, long[] reply_out, long[] err);

    int ninekw_show_static(@Pointer long client, long id, int base64, long[] reply_out, long[] err);

    long ninekw_job_id(@Pointer long job);

    String ninekw_job_kind(@Pointer long job);

    String ninekw_job_captcha_kind(@Pointer long job);

    String ninekw_job_answer_to_check(@Pointer long job);

    @Size long ninekw_job_file_count(@Pointer long job);

    @Pointer long ninekw_job_file(@Pointer long job, @Size long index, long[] length_out);

    String ninekw_job_file_media_type(@Pointer long job, @Size long index);

    String ninekw_job_content(@Pointer long job);

    String ninekw_job_text(@Pointer long job, byte[] name);

    int ninekw_job_int(@Pointer long job, byte[] name, long[] value_out);

    long ninekw_job_time_limit_ms(@Pointer long job);

    long ninekw_job_time_left_ms(@Pointer long job);

    long ninekw_job_interaction_left_ms(@Pointer long job);

    int ninekw_job_check(@Pointer long job, byte[] answer, long[] err);

    String ninekw_job_json(@Pointer long job);

    void ninekw_job_free(@Pointer long job);

    int ninekw_decision_answer(@Pointer long decision, byte[] answer, long[] err);

    void ninekw_decision_skip(@Pointer long decision);

    void ninekw_decision_let_go(@Pointer long decision);

    void ninekw_decision_working(@Pointer long decision);

    int ninekw_work(@Pointer long client, @Pointer long options, long timeout_ms, @Pointer long cancel, Object decide, Object outcome, @Pointer long user, long[] answered_out, long[] credits_out, long[] err);

    int ninekw_work_with(@Pointer long client, @Pointer long options, long timeout_ms, @Pointer long cancel, Object progress, Object decide, Object outcome, @Pointer long user, long[] answered_out, long[] credits_out, long[] err);

    int ninekw_history(@Pointer long client, int kind, @Pointer long options, long[] reply_out, long[] err);

    int ninekw_history_next(@Pointer long client, @Pointer long page, long[] reply_out, long[] err);

    int ninekw_history_detail(@Pointer long client, long id, @Pointer long options, long[] reply_out, long[] err);

    int ninekw_settings(@Pointer long client, long[] reply_out, long[] err);

    int ninekw_set_setting(@Pointer long client, byte[] name, int on, long[] err);

    int ninekw_referrals(@Pointer long client, @Pointer long options, long[] reply_out, long[] err);

    int ninekw_transfer(@Pointer long client, long credits, long user_id, @Pointer long options, long[] transfer_id_out, long[] err);

    int ninekw_create_coupon(@Pointer long client, long credits, @Pointer long options, long[] reply_out, long[] err);

    int ninekw_create_account(@Pointer long client, byte[] code, long referrer, @Pointer long options, long[] reply_out, long[] err);

    int ninekw_diagnose(@Pointer long client, byte[] kind, long[] diagnosis_out, long[] err);

    @Size long ninekw_diagnosis_count(@Pointer long diagnosis);

    String ninekw_diagnosis_name(@Pointer long diagnosis, @Size long index);

    String ninekw_diagnosis_message(@Pointer long diagnosis, @Size long index);

    int ninekw_diagnosis_expected_ms(@Pointer long diagnosis, long[] time_out);

    int ninekw_diagnosis_credits(@Pointer long diagnosis, long[] credits_out);

    void ninekw_diagnosis_free(@Pointer long diagnosis);

    String ninekw_reply_body(@Pointer long reply);

    @Pointer long ninekw_reply_bytes(@Pointer long reply, long[] length_out);

    String ninekw_reply_json(@Pointer long reply);

    String ninekw_reply_text(@Pointer long reply, byte[] name);

    int ninekw_reply_int(@Pointer long reply, byte[] name, long[] value_out);

    int ninekw_reply_workers(@Pointer long reply, byte[] kind, long[] value_out);

    int ninekw_reply_queue(@Pointer long reply, byte[] kind, long[] value_out);

    int ninekw_reply_in_work(@Pointer long reply, long[] value_out);

    int ninekw_reply_mean_solve_seconds(@Pointer long reply, long[] value_out);

    String ninekw_reply_media_type(@Pointer long reply);

    int ninekw_reply_flag(@Pointer long reply, byte[] name, int[] value_out);

    int ninekw_reply_count(@Pointer long reply, long[] count_out);

    @Size long ninekw_reply_table_count(@Pointer long reply);

    String ninekw_reply_table_name(@Pointer long reply, @Size long index);

    @Size long ninekw_reply_row_count(@Pointer long reply, byte[] table);

    @Size long ninekw_reply_column_count(@Pointer long reply, byte[] table);

    String ninekw_reply_column(@Pointer long reply, byte[] table, @Size long index);

    String ninekw_reply_cell(@Pointer long reply, byte[] table, @Size long row, byte[] column);

    void ninekw_reply_free(@Pointer long reply);
}
