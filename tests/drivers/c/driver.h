/* What the parts of the driver share. */
#ifndef DRIVER_H
#define DRIVER_H

#include "line.h"
#include "ninekw.h"

extern ninekw_client *client;

/* Prints the error and frees it, if the status or the error is one. */
int failed(ninekw_error *err, int32_t status);

/* Sets a setting by its name to a value as text. */
int32_t set_by_name(ninekw_config *config, const char *name, const char *value, ninekw_error **err);

/* The options of a command; NULL after an error, which is printed. */
ninekw_options *read_options(const struct line *line);

/* Each performs a command if it knows it, prints its result and returns 1. */
int perform_answering(const struct line *line);
int perform_account(const struct line *line);
void forget_job(void);

void null_everywhere(void);
void solve_many(const struct line *line);

#endif
