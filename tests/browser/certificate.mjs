// A self-signed certificate, made anew for each run and kept in memory only. Browsers under test are told to accept it.
import {generateKeyPairSync} from 'node:crypto';
import forge from 'node-forge';

/** {key, cert} in PEM for these host names, valid from yesterday for a week. */
export function selfSigned(hosts) {
  const {publicKey, privateKey} = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: {type: 'spki', format: 'pem'},
    privateKeyEncoding: {type: 'pkcs8', format: 'pem'},
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  certificate.serialNumber = `01${Date.now().toString(16)}`;
  const day = 24 * 60 * 60 * 1000;
  certificate.validity.notBefore = new Date(Date.now() - day);
  certificate.validity.notAfter = new Date(Date.now() + 7 * day);
  const name = [{name: 'commonName', value: hosts[0]}];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    {name: 'basicConstraints', cA: false},
    {name: 'subjectAltName', altNames: hosts.map((host) => ({type: 2, value: host}))},
  ]);
  certificate.sign(forge.pki.privateKeyFromPem(privateKey), forge.md.sha256.create());
  return {key: privateKey, cert: forge.pki.certificateToPem(certificate)};
}
