// Made by `cargo xtask codegen` from the C header; not to be edited.
package ninekw;

/** The functions of a loaded library; pointers are numbers, 0 is NULL. */
interface Calls {
    /** A copy of bytes of the library's. */
    byte[] bytes(long address, long length);

    interface limiter_fn {
        long call(long user, long account, int priority);
    }

    /** A function for C, usable as long as somebody holds it. */
    Object limiter_fn(limiter_fn function);


    interface progress_fn {
        int call(long user, long captcha_id, int phase, long elapsed_ms);
    }

    /** A function for C, usable as long as somebody holds it. */
    Object progress_fn(progress_fn function);


    interface decide_fn {
        int call(long user, long job, long decision);
    }

    /** A function for C, usable as long as somebody holds it. */
    Object decide_fn(decide_fn function);


    interface outcome_fn {
        int call(long user, long job, int outcome, long credits, long error);
    }

    /** A function for C, usable as long as somebody holds it. */
    Object outcome_fn(outcome_fn function);

    int ninekw_abi_version();

    String ninekw_version();

    int ninekw_version_number();

    String ninekw_build_info();

    String ninekw_status_name(int status);

    String ninekw_status_message(int status);

    String ninekw_service_code_text(int code);

    String ninekw_service_code_advice(int code);

    String ninekw_service_code_category(int code);

    int ninekw_error_status(long error);

    int ninekw_error_service_code(long error);

    int ninekw_error_http_status(long error);

    long ninekw_error_captcha_id(long error);

    int ninekw_error_is_retryable(long error);

    long ninekw_error_retry_after_ms(long error);

    String ninekw_error_operation(long error);

    String ninekw_error_message(long error);

    String ninekw_error_reply(long error);

    void ninekw_error_free(long error);

    long ninekw_cancel_new();

    void ninekw_cancel_trigger(long cancel);

    int ninekw_cancel_is_triggered(long cancel);

    void ninekw_cancel_reset(long cancel);

    void ninekw_cancel_free(long cancel);

    long ninekw_config_new();

    void ninekw_config_free(long config);

    int ninekw_config_set_api_key(long config, byte[] api_key, long[] err);

    int ninekw_config_set_base_url(long config, byte[] base_url, long[] err);

    int ninekw_config_set_source(long config, byte[] source, long[] err);

    int ninekw_config_set_user_agent(long config, byte[] user_agent, long[] err);

    int ninekw_config_set_timeout_ms(long config, long milliseconds, long[] err);

    int ninekw_config_set_connect_timeout_ms(long config, long milliseconds, long[] err);

    int ninekw_config_set_min_interval_ms(long config, long milliseconds, long[] err);

    int ninekw_config_set_upload_interval_ms(long config, long milliseconds, long[] err);

    int ninekw_config_set_longest_pause_ms(long config, long milliseconds, long[] err);

    int ninekw_config_set_first_poll_ms(long config, long milliseconds, long[] err);

    int ninekw_config_set_poll_interval_ms(long config, long milliseconds, long[] err);

    int ninekw_config_set_job_interval_ms(long config, long milliseconds, long[] err);

    int ninekw_config_set_polling(long config, int polling, long[] err);

    int ninekw_config_set_max_in_flight(long config, int max_in_flight, long[] err);

    int ninekw_config_set_look_at_service(long config, int look_at_service, long[] err);

    int ninekw_config_set_recover_uploads(long config, int recover_uploads, long[] err);

    int ninekw_config_set_check_content(long config, int check_content, long[] err);

    int ninekw_config_set_abandon(long config, int abandon, long[] err);

    int ninekw_config_set_retries(long config, int retries, long[] err);

    int ninekw_config_set_retry_pause_ms(long config, long milliseconds, long[] err);

    int ninekw_config_set_max_reply_bytes(long config, long max_reply_bytes, long[] err);

    int ninekw_config_set_proxy(long config, byte[] proxy, long[] err);

    int ninekw_config_set_tls_roots(long config, int tls_roots, long[] err);

    int ninekw_config_set_ca_file(long config, byte[] ca_file, long[] err);

    int ninekw_config_set_cancel(long config, long cancel, long[] err);

    int ninekw_config_set_share(long config, int share, long[] err);

    int ninekw_config_set_limiter(long config, Object limiter, long user, long[] err);

    int ninekw_client_new(long config, long[] client_out, long[] err);

    void ninekw_client_free(long client);

    long ninekw_options_new();

    int ninekw_options_set_text(long options, byte[] name, byte[] value, long[] err);

    int ninekw_options_set_int(long options, byte[] name, long value, long[] err);

    int ninekw_options_set_bytes(long options, byte[] name, byte[] data, long length, long[] err);

    int ninekw_options_set_file(long options, byte[] name, byte[] path, long[] err);

    void ninekw_options_clear(long options);

    void ninekw_options_free(long options);

    int ninekw_server_status(long client, long[] reply_out, long[] err);

    int ninekw_balance(long client, long[] credits_out, long[] err);

    int ninekw_submit(long client, long options, long[] id_out, long[] err);

    int ninekw_submit_with(long client, long options, long timeout_ms, long cancel, Object progress, long user, long[] id_out, long[] err);

    int ninekw_poll(long client, long id, long[] answer_out, long[] err);

    int ninekw_poll_with(long client, long id, long options, long[] answer_out, long[] err);

    int ninekw_wait(long client, long id, long timeout_ms, long cancel, long[] answer_out, long[] err);

    int ninekw_wait_with(long client, long id, long timeout_ms, long cancel, Object progress, long user, long[] answer_out, long[] err);

    int ninekw_solve(long client, long options, long timeout_ms, long cancel, long[] answer_out, long[] err);

    int ninekw_solve_with(long client, long options, long timeout_ms, long cancel, Object progress, long user, long[] answer_out, long[] err);

    int ninekw_feedback(long client, long id, int verdict, long[] err);

    int ninekw_feedback_with(long client, long id, int verdict, long options, long[] err);

    int ninekw_call(long client, byte[] action, long options, long[] reply_out, long[] err);

    long ninekw_answer_id(long answer);

    int ninekw_answer_state(long answer);

    String ninekw_answer_text(long answer);

    String ninekw_answer_kind(long answer);

    int ninekw_answer_credits(long answer, long[] credits_out);

    int ninekw_answer_angle(long answer, int[] degrees_out);

    int ninekw_answer_confirmed(long answer, int[] right_out);

    String ninekw_answer_token(long answer);

    long ninekw_answer_point_count(long answer);

    int ninekw_answer_point(long answer, long index, int[] x_out, int[] y_out);

    void ninekw_answer_free(long answer);

    int ninekw_batch_new(long client, long[] batch_out, long[] err);

    int ninekw_batch_add(long batch, long options, long[] ticket_out, long[] err);

    int ninekw_batch_add_submitted(long batch, long id, long[] ticket_out, long[] err);

    int ninekw_batch_next(long batch, long timeout_ms, long cancel, long[] done_out, long[] err);

    int ninekw_batch_next_with(long batch, long timeout_ms, long cancel, Object progress, long user, long[] done_out, long[] err);

    int ninekw_batch_next_or_room(long batch, long timeout_ms, long cancel, Object progress, long user, long[] done_out, long[] err);

    int ninekw_batch_feedback(long batch, long id, int verdict, long[] err);

    long ninekw_batch_in_flight(long batch);

    long ninekw_batch_queued(long batch);

    int ninekw_batch_has_room(long batch);

    long ninekw_batch_pending(long batch, long[] ids, long capacity);

    int ninekw_batch_give_up(long batch, long[] err);

    void ninekw_batch_free(long batch);

    long ninekw_done_ticket(long done);

    long ninekw_done_captcha_id(long done);

    long ninekw_done_answer(long done);

    long ninekw_done_error(long done);

    void ninekw_done_free(long done);

    int ninekw_job_next(long client, long options, long[] job_out, long[] err);

    int ninekw_job_confirm(long client, long options, long[] err);

    int ninekw_job_answer(long client, long id, byte[] answer, long options, long[] credits_out, long[] err);

    int ninekw_job_skip(long client, long id, long options, long[] err);

    int ninekw_job_end(long client, long[] err);

    int ninekw_job_verdict(long client, long id, long options, int[] verdict_out, long[] err);

    int ninekw_show(long client, long id, long options, long[] reply_out, long[] err);

    int ninekw_show_static(long client, long id, int base64, long[] reply_out, long[] err);

    long ninekw_job_id(long job);

    String ninekw_job_kind(long job);

    String ninekw_job_captcha_kind(long job);

    String ninekw_job_answer_to_check(long job);

    long ninekw_job_file_count(long job);

    long ninekw_job_file(long job, long index, long[] length_out);

    String ninekw_job_file_media_type(long job, long index);

    String ninekw_job_content(long job);

    String ninekw_job_text(long job, byte[] name);

    int ninekw_job_int(long job, byte[] name, long[] value_out);

    long ninekw_job_time_limit_ms(long job);

    long ninekw_job_time_left_ms(long job);

    long ninekw_job_interaction_left_ms(long job);

    int ninekw_job_check(long job, byte[] answer, long[] err);

    String ninekw_job_json(long job);

    void ninekw_job_free(long job);

    int ninekw_decision_answer(long decision, byte[] answer, long[] err);

    void ninekw_decision_skip(long decision);

    void ninekw_decision_let_go(long decision);

    void ninekw_decision_working(long decision);

    int ninekw_work(long client, long options, long timeout_ms, long cancel, Object decide, Object outcome, long user, long[] answered_out, long[] credits_out, long[] err);

    int ninekw_history(long client, int kind, long options, long[] reply_out, long[] err);

    int ninekw_history_detail(long client, long id, long options, long[] reply_out, long[] err);

    int ninekw_settings(long client, long[] reply_out, long[] err);

    int ninekw_set_setting(long client, byte[] name, int on, long[] err);

    int ninekw_referrals(long client, long options, long[] reply_out, long[] err);

    int ninekw_transfer(long client, long credits, long user_id, long options, long[] transfer_id_out, long[] err);

    int ninekw_create_coupon(long client, long credits, long options, long[] reply_out, long[] err);

    int ninekw_create_account(long client, byte[] code, long referrer, long options, long[] reply_out, long[] err);

    int ninekw_diagnose(long client, byte[] kind, long[] diagnosis_out, long[] err);

    long ninekw_diagnosis_count(long diagnosis);

    String ninekw_diagnosis_name(long diagnosis, long index);

    String ninekw_diagnosis_message(long diagnosis, long index);

    int ninekw_diagnosis_expected_ms(long diagnosis, long[] time_out);

    int ninekw_diagnosis_credits(long diagnosis, long[] credits_out);

    void ninekw_diagnosis_free(long diagnosis);

    String ninekw_reply_body(long reply);

    long ninekw_reply_bytes(long reply, long[] length_out);

    String ninekw_reply_json(long reply);

    String ninekw_reply_text(long reply, byte[] name);

    int ninekw_reply_int(long reply, byte[] name, long[] value_out);

    String ninekw_reply_media_type(long reply);

    int ninekw_reply_flag(long reply, byte[] name, int[] value_out);

    int ninekw_reply_count(long reply, long[] count_out);

    long ninekw_reply_table_count(long reply);

    String ninekw_reply_table_name(long reply, long index);

    long ninekw_reply_row_count(long reply, byte[] table);

    long ninekw_reply_column_count(long reply, byte[] table);

    String ninekw_reply_column(long reply, byte[] table, long index);

    String ninekw_reply_cell(long reply, byte[] table, long row, byte[] column);

    void ninekw_reply_free(long reply);
}
