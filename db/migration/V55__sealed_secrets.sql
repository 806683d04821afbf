-- Room for the second factors' secrets as they are kept sealed.
alter table staff alter column totp_secret set data type varchar(200);
alter table staff alter column totp_pending set data type varchar(200);
