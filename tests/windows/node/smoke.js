'use strict'
// Solves captcha.png in the current folder by the DLL named by the argument. NINEKW_API_KEY and NINEKW_URL name a local
// service.
const koffi = require('koffi')

const dll = koffi.load(process.argv[2])
const handle = 'void *'
const out = koffi.out(koffi.pointer('void *'))
const progress = koffi.pointer(koffi.proto('int32_t progress(void *user, int64_t id, int32_t phase, int64_t elapsed)'))
const call = (name, result, parameters) => dll.func('__cdecl', name, result, parameters)

const message = call('ninekw_error_message', 'str', [handle])
const check = (status, err) => {
    if (status !== 0) throw new Error(message(err[0]))
}
// Takes `err` as its last argument, and throws.
const checked = (name, parameters) => {
    const plain = call(name, 'int32_t', [...parameters, out])
    return (...values) => {
        const err = [null]
        check(plain(...values, err), err)
    }
}

const config = call('ninekw_config_new', handle, [])()
checked('ninekw_config_set_api_key', [handle, 'str'])(config, process.env.NINEKW_API_KEY)
checked('ninekw_config_set_base_url', [handle, 'str'])(config, process.env.NINEKW_URL)
const client = [null]
checked('ninekw_client_new', [handle, out])(config, client)
call('ninekw_config_free', 'void', [handle])(config)
const options = call('ninekw_options_new', handle, [])()
checked('ninekw_options_set_file', [handle, 'str', 'str'])(options, 'file-upload-01', 'captcha.png')

let told = 0
const solve = call('ninekw_solve_with', 'int32_t',
    [handle, handle, 'int64_t', handle, progress, handle, out, out])
const answer = [null]
const err = [null]
// In a thread of Node's own, so that timers go on; the callback comes back to this one.
solve.async(client[0], options, 30000, null, () => ++told, null, answer, err, (fault, status) => {
    if (fault) throw fault
    check(status, err)
    console.log(call('ninekw_answer_text', 'str', [handle])(answer[0]))
    const id = call('ninekw_answer_id', 'int64_t', [handle])(answer[0])
    checked('ninekw_feedback', [handle, 'int64_t', 'int32_t'])(client[0], id, 1)
    call('ninekw_answer_free', 'void', [handle])(answer[0])
    call('ninekw_options_free', 'void', [handle])(options)
    call('ninekw_client_free', 'void', [handle])(client[0])
    if (told === 0) throw new Error('no progress was told')
})
