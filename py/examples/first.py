from ninekw import Client

with Client() as client:  # NINEKW_API_KEY, and NINEKW_URL where it is not https://www.9kw.eu
    answer = client.solve("captcha.png", maxtimeout=90)
    print(answer.text)
    client.feedback(answer, correct=True)
